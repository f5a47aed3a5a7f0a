package org.apical.cli.command;

import java.util.Arrays;
import java.util.List;
import org.apical.cli.format.Console;
import org.apical.core.registry.Suggestions;
import org.apical.core.run.RunFailure;
import org.apical.plugin.ApicalException;
import org.apical.plugin.InputException;
import picocli.CommandLine;

/** Finds the subcommand, has its options read, runs it, and turns whatever it throws into a message and an exit status. */
public final class Dispatch {
    private Dispatch() {}

    /** Runs a command line. */
    public static int run(String[] arguments, Context context) {
        Console console = context.console();
        console.setVerbose(Arrays.asList(arguments).contains("--verbose"));
        try {
            return dispatch(arguments, context);
        } catch (ApicalException e) {
            console.failure(e);
            return e.exitStatus();
        } catch (OutOfMemoryError e) {
            console.failure(RunFailure.memory(e));
            return ExitStatus.FAILED;
        } catch (RuntimeException | Error e) {
            String what = "[internal] " + e + "; this is a fault of the program";
            console.failure(what + "\n  mend: report it with what --verbose prints", e);
            return ExitStatus.FAILED;
        }
    }

    private static int dispatch(String[] arguments, Context context) {
        if (arguments.length == 0) {
            context.console().error(Overview.text());
            return ExitStatus.WRONG_INPUT;
        }
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        switch (arguments[0]) {
            case "-h", "--help", "help":
                return help(rest, context);
            case "-V", "--version":
                return call("version", rest, context);
            default:
                return call(arguments[0], rest, context);
        }
    }

    private static int help(String[] topic, Context context) {
        if (topic.length > 0) {
            return call(topic[0], new String[] {"--help"}, context);
        }
        context.console().print(Overview.text());
        return ExitStatus.DONE;
    }

    private static int call(String name, String[] arguments, Context context) {
        Catalogue.Entry entry = Catalogue.ENTRIES.get(name);
        if (entry == null) {
            throw unknown(name);
        }
        Subcommand command = entry.make().apply(context);
        CommandLine line =
                new CommandLine(command).setCommandName("apical " + name).setExpandAtFiles(false);
        try {
            line.parseArgs(arguments);
        } catch (CommandLine.ParameterException e) {
            throw OptionFaults.explain(e);
        }
        if (line.isUsageHelpRequested()) {
            context.console().print(line.getUsageMessage(CommandLine.Help.Ansi.OFF));
            return ExitStatus.DONE;
        }
        return command.run();
    }

    private static ApicalException unknown(String name) {
        if (Catalogue.RESERVED.contains(name)) {
            return Reserved.fault("'" + name + "'");
        }
        List<String> names = List.copyOf(Catalogue.ENTRIES.keySet());
        return new InputException(
                        "command-unknown", "there is no command '" + name + "'" + Suggestions.didYouMean(name, names))
                .known(names)
                .mend("see 'apical help'");
    }
}
