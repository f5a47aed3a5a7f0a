package org.apical.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apical.core.registry.Suggestions;
import org.apical.plugin.ApicalException;
import org.apical.plugin.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Says in the program's own form what is wrong with a command line. */
final class OptionFaults {
    private final CommandLine command;

    private OptionFaults(CommandLine command) {
        this.command = command;
    }

    static ApicalException explain(CommandLine.ParameterException e) {
        return new OptionFaults(e.getCommandLine()).fault(e).because(e);
    }

    private ApicalException fault(CommandLine.ParameterException e) {
        String help = "see '" + command.getCommandName() + " --help'";
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0)).mend(help);
        }
        if (e instanceof CommandLine.OverwrittenOptionException twice) {
            return new InputException("option-twice", title(twice.getOverwritten()) + " is given twice")
                    .mend("give it once");
        }
        if (e instanceof CommandLine.MissingParameterException missing) {
            return missing(missing).mend(help);
        }
        if (e.getArgSpec() != null && e.getValue() != null) {
            String must = ", but must be " + wanted(e.getArgSpec());
            return new InputException("option-value", title(e.getArgSpec()) + " is '" + e.getValue() + "'" + must)
                    .mend(help);
        }
        return new InputException("command-line", e.getMessage()).mend(help);
    }

    private InputException unmatched(String word) {
        if (!word.startsWith("-")) {
            return new InputException(
                    "argument-unexpected", "'" + command.getCommandName() + "' has no place for '" + word + "'");
        }
        String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        List<String> options = command.getCommandSpec().options().stream()
                .filter(o -> !o.hidden())
                .map(OptionSpec::longestName)
                .sorted()
                .toList();
        InputException fault = new InputException(
                "option-unknown",
                "'" + command.getCommandName() + "' has no option '" + name + "'"
                        + Suggestions.didYouMean(name, options));
        fault.known(options);
        return fault;
    }

    private static InputException missing(CommandLine.MissingParameterException e) {
        String names = e.getMissing().stream().map(OptionFaults::title).collect(Collectors.joining(", "));
        boolean isOption = e.getMissing().stream().allMatch(ArgSpec::isOption);
        return isOption
                ? new InputException("option-value", names + " needs a value")
                : new InputException("argument-missing", names + " is missing");
    }

    private static String title(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String wanted(ArgSpec argument) {
        Class<?> type = argument.type();
        if (type == Integer.class || type == Long.class || type == int.class || type == long.class) {
            return "a whole number";
        }
        return "a " + type.getSimpleName().toLowerCase(Locale.ROOT);
    }
}
