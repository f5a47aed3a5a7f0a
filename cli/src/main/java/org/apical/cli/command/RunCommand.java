package org.apical.cli.command;

import org.apical.core.experiment.Experiment;
import org.apical.core.run.RunOutcome;
import org.apical.core.run.RunSettings;
import org.apical.host.ApicalHost;
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
        options.execution().check();
        try (ApicalHost host = ApicalHost.open(options.execution().host(context))) {
            Experiment read = new ExperimentSource(host, context).read(experiment, options.settings());
            Runner runner = new Runner(host, options.execution(), context);
            if (isDryRun) {
                return rehearse(
                        read, host, runner.settings(read, options.execution().backend()), isJson);
            }
            context.stop().listen();
            RunOutcome outcome = runner.run(read, runner.folder(read, options.out()));
            return new Ending(context.console()).say(read, outcome, isJson);
        }
    }

    private int rehearse(Experiment read, ApicalHost host, RunSettings settings, boolean isJson) {
        return read.layered().isPresent()
                ? new TrainingDryRun(read, host, settings).run(context.console(), isJson)
                : new DryRun(read, host, settings).run(context.console(), isJson);
    }
}
