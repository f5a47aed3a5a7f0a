package org.apical.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apical.core.checkpoint.Checkpoint;
import org.apical.core.experiment.Experiment;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.RunRecord;
import org.apical.core.run.ResumeCheck;
import org.apical.core.run.RunOutcome;
import org.apical.core.run.RunSettings;
import org.apical.host.ApicalHost;
import org.apical.plugin.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code apical resume}: goes on with a run. */
@Command(
        description =
                "Goes on with a run that was stopped or killed, or that failed, from its newest whole checkpoint.")
final class ResumeCommand implements Subcommand {
    private final Context context;

    @Parameters(paramLabel = "RUN-DIR", description = "Folder of the run: the one in which run.json is.")
    private String run;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Another checkpoint than the newest; 'start': the first step.")
    private String from;

    @Mixin
    private final ExecutionOptions options = new ExecutionOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    ResumeCommand(Context context) {
        this.context = context;
    }

    @Override
    public int run() {
        boolean isJson = common.isJson(context.console());
        options.check();
        RunFolder folder = RunFolder.open(context.path(run));
        return folder.whileLocked(() -> resume(folder, isJson));
    }

    private int resume(RunFolder folder, boolean isJson) {
        RunRecord record = folder.record();
        if (record.state() == RunRecord.State.FINISHED) {
            throw finished(folder);
        }
        try (ApicalHost host = ApicalHost.open(options.host(context, record.bundleSet()))) {
            String file = Path.of(run).resolve("experiment.yaml").toString();
            Experiment experiment = new ExperimentSource(host, context).read(file, List.of());
            Runner runner = new Runner(host, options, context);
            RunSettings settings = runner.settings(experiment, options.backendAs(record.execution()));
            ResumeCheck.of(record).require(settings); // before anything of the bundles is started
            context.stop().listen();
            RunOutcome outcome = resume(runner, experiment, settings, folder);
            return new Ending(context.console()).say(experiment, outcome, isJson);
        }
    }

    private RunOutcome resume(Runner runner, Experiment experiment, RunSettings settings, RunFolder folder) {
        CheckpointChoice choice = new CheckpointChoice(folder, context.console());
        Optional<Checkpoint> checkpoint = from == null ? choice.newest() : choice.named(from, context.path(from));
        try {
            return runner.resume(experiment, settings, folder, checkpoint);
        } finally {
            checkpoint.ifPresent(Checkpoint::close);
        }
    }

    static InputException finished(RunFolder folder) {
        InputException fault = new InputException(
                "run-finished", "the run in " + folder.path() + " has come to its end; there is nothing to go on with");
        fault.mend("run its experiment again: 'apical run " + folder.experiment() + "'");
        return fault;
    }
}
