package org.apical.cli.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apical.cli.live.LivePlugins;
import org.apical.cli.shell.ShellRun;
import org.apical.core.checkpoint.Checkpoint;
import org.apical.core.experiment.Experiment;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.RunRecord;
import org.apical.core.run.ExperimentJob;
import org.apical.core.run.ResumeCheck;
import org.apical.core.run.RunControl;
import org.apical.core.run.RunObserver;
import org.apical.core.run.RunOutcome;
import org.apical.core.run.RunSettings;
import org.apical.host.ApicalHost;
import org.apical.plugin.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code apical shell}: a live console on a network. */
@Command(
        description =
                "Opens a console on a new run, or on one that goes on from its newest checkpoint: look, step, probe, swap."
                        + " Lines come from a script, from standard input, or from you.")
final class ShellCommand implements Subcommand {
    private final Context context;

    @Parameters(paramLabel = "RUN-DIR or EXPERIMENT", description = "Folder of a run, name of a preset, or a file.")
    private String what;

    @Option(names = "--script", paramLabel = "FILE", description = "Take the lines from a file.")
    private String script;

    @Mixin
    private final RunOptions options = new RunOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    ShellCommand(Context context) {
        this.context = context;
    }

    @Override
    public int run() {
        common.isJson(context.console());
        options.execution().check();
        Path folder = context.path(what);
        if (Files.isRegularFile(folder.resolve("run.json"))) {
            RunFolder run = RunFolder.open(folder);
            return run.whileLocked(() -> resume(run));
        }
        return begin();
    }

    private int begin() {
        ExecutionOptions execution = options.execution();
        try (ApicalHost host = ApicalHost.open(execution.host(context))) {
            Experiment experiment = new ExperimentSource(host, context).read(what, options.settings());
            Runner runner = new Runner(host, execution, context);
            RunSettings settings = runner.settings(experiment, execution.backend());
            Path folder = runner.folder(experiment, options.out());
            LivePlugins plugins = new LivePlugins(host, folder);
            return look(experiment, settings, plugins, runner, (control, observer) -> new ExperimentJob(
                            experiment, plugins, settings, control)
                    .run(folder, observer));
        }
    }

    private int resume(RunFolder folder) {
        RunRecord record = folder.record();
        if (record.state() == RunRecord.State.FINISHED) {
            throw ResumeCommand.finished(folder);
        }
        ExecutionOptions execution = options.execution();
        try (ApicalHost host = ApicalHost.open(execution.host(context, record.bundleSet()))) {
            String file = Path.of(what).resolve("experiment.yaml").toString();
            Experiment experiment = new ExperimentSource(host, context).read(file, List.of());
            Runner runner = new Runner(host, execution, context);
            RunSettings settings = runner.settings(experiment, execution.backendAs(record.execution()));
            ResumeCheck.of(record).require(settings);
            LivePlugins plugins = new LivePlugins(host, folder.path());
            plugins.recall();
            Optional<Checkpoint> newest = new CheckpointChoice(folder, context.console()).newest();
            try {
                return look(experiment, settings, plugins, runner, (control, observer) -> new ExperimentJob(
                                experiment, plugins, settings, control)
                        .resume(folder, newest, observer));
            } finally {
                newest.ifPresent(Checkpoint::close);
            }
        }
    }

    private int look(
            Experiment experiment,
            RunSettings settings,
            LivePlugins plugins,
            Runner runner,
            BiFunction<RunControl, RunObserver, RunOutcome> running) {
        if (experiment.layered().isPresent()) {
            throw new InputException("shell-layered", "a layered network has no live console")
                    .mend("look at it by 'apical run' and 'apical report'");
        }
        RunControl control = new RunControl(
                settings.backend().backend().name(), true, options.execution().stepLimit());
        ShellRun shell = new ShellRun(context.console(), control, plugins, context.folder()::resolve);
        try (BufferedReader lines = lines()) {
            RunOutcome outcome = runner.drawn(shell.run(running, lines));
            return ended(outcome, shell);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Where lines come from; null for the terminal. */
    private BufferedReader lines() {
        try {
            if (script != null) {
                return Files.newBufferedReader(context.path(script));
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        return context.console().isInteractive()
                ? null
                : new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }

    private InputException unreadable(IOException e) {
        InputException fault =
                new InputException("script-missing", "the script '" + script + "' cannot be read: " + e.getMessage());
        fault.mend("correct its path").because(e);
        return fault;
    }

    private int ended(RunOutcome outcome, ShellRun shell) {
        int status = outcome.state() == RunRecord.State.STOPPED && shell.isStopped()
                ? ExitStatus.DONE
                : new Ending(context.console()).status(outcome);
        context.console()
                .note(outcome.state().name().toLowerCase(Locale.ROOT) + " after " + outcome.reached() + "; folder: "
                        + outcome.folder());
        return shell.status() != 0 ? shell.status() : status;
    }
}
