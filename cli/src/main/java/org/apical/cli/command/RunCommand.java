package org.apical.cli.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apical.cli.format.Console;
import org.apical.cli.format.Json;
import org.apical.cli.format.MeasureTable;
import org.apical.cli.format.Numbers;
import org.apical.core.experiment.Experiment;
import org.apical.core.folder.RunRecord;
import org.apical.core.run.RunOutcome;
import org.apical.host.ApicalHost;
import org.apical.plugin.ApicalException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code apical run}: runs an experiment. */
@Command(description = "Runs a preset by its name, or an experiment file by its path.")
final class RunCommand implements Subcommand {
    private final Context context;

    @Parameters(paramLabel = "EXPERIMENT", description = "Name of a preset, or path of an experiment file.")
    private String experiment;

    @Option(names = "--dry-run", description = "Resolve and check; print the experiment and an estimate.")
    private boolean isDryRun;

    @Mixin
    private final RunOptions options = new RunOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    RunCommand(Context context) {
        this.context = context;
    }

    @Override
    public int run() {
        boolean isJson = common.isJson(context.console());
        options.check();
        try (ApicalHost host =
                ApicalHost.open(options.host(context.hostOptions().get()))) {
            Experiment read = new ExperimentSource(host, context).read(experiment, options.settings());
            Runner runner = new Runner(host, options, context);
            if (isDryRun) {
                return new DryRun(read, host, runner.settings(read)).run(context.console(), isJson);
            }
            context.stop().listen();
            RunOutcome outcome = runner.run(read, runner.folder(read));
            context.console().print(isJson ? Json.text(json(read, outcome)) : text(outcome));
            return ending(outcome, context.console());
        }
    }

    private String text(RunOutcome outcome) {
        return MeasureTable.text(outcome.measures(), context.console().hasColour()) + "folder: " + outcome.folder();
    }

    private static Map<String, Object> json(Experiment experiment, RunOutcome outcome) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("experiment", experiment.name());
        json.put("title", experiment.title());
        json.put("seed", experiment.seed());
        json.put("state", word(outcome.state()));
        json.put("folder", outcome.folder().toString());
        json.put("measures", MeasureTable.json(outcome.measures()));
        json.put("error", outcome.failure().map(ApicalException::getMessage).orElse(null));
        return json;
    }

    /** Says how the run ended, if it did not come to its end. */
    static int ending(RunOutcome outcome, Console console) {
        if (outcome.state() == RunRecord.State.STOPPED) {
            console.error("[stopped] a signal stopped the run after " + Numbers.text(outcome.simulatedSeconds())
                    + " simulated s; what it recorded so far is in " + outcome.folder());
            return ExitStatus.STOPPED;
        }
        return outcome.failure().map(e -> failed(e, console)).orElse(ExitStatus.DONE);
    }

    private static int failed(ApicalException e, Console console) {
        console.failure(e);
        return e.exitStatus();
    }

    private static String word(RunRecord.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
