package org.apical.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apical.cli.format.Console;
import org.apical.cli.format.Numbers;
import org.apical.cli.format.Progress;
import org.apical.cli.live.Exchange;
import org.apical.cli.live.FolderWatch;
import org.apical.cli.live.LivePlugins;
import org.apical.core.checkpoint.Checkpoint;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.GroupSpec;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.RunRecord;
import org.apical.core.machine.BackendChoice;
import org.apical.core.run.ExperimentJob;
import org.apical.core.run.RunControl;
import org.apical.core.run.RunOutcome;
import org.apical.core.run.RunSettings;
import org.apical.host.ApicalHost;
import org.apical.host.bundleset.BundleSet;
import org.apical.report.Report;

/** Runs an experiment into its folder and draws its figures. */
final class Runner {
    private static final Set<String> DISK_FAULTS = Set.of("disk-full", "io");

    private final ApicalHost host;
    private final ExecutionOptions options;
    private final Context context;

    Runner(ApicalHost host, ExecutionOptions options, Context context) {
        this.host = host;
        this.options = options;
        this.context = context;
    }

    /** Runs an experiment into a folder, see {@link #folder}, and draws its figures. */
    RunOutcome run(Experiment experiment, Path folder) {
        return drawn(record(experiment, folder));
    }

    /** The same without figures. */
    RunOutcome record(Experiment experiment, Path folder) {
        RunSettings settings = settings(experiment, options.backend());
        String opening = "running '" + experiment.name() + "', seed " + experiment.seed() + ", " + how(settings);
        LivePlugins plugins = new LivePlugins(host, folder);
        return watched(plugins, settings, control -> new ExperimentJob(experiment, plugins, settings, control)
                .run(folder, progress(experiment, opening)));
    }

    /** Goes on with a run. */
    RunOutcome resume(Experiment experiment, RunSettings settings, RunFolder folder, Optional<Checkpoint> from) {
        double seconds = from.map(c -> c.header().simulatedSeconds()).orElse(0.0);
        String opening = "going on with '" + experiment.name() + "' from " + Numbers.text(seconds) + " simulated s, "
                + how(settings);
        LivePlugins plugins = new LivePlugins(host, folder.path());
        plugins.recall();
        return drawn(watched(plugins, settings, control -> new ExperimentJob(experiment, plugins, settings, control)
                .resume(folder, from, progress(experiment, opening))));
    }

    /** Runs something while a folder is watched, if the user wants that. */
    private RunOutcome watched(LivePlugins plugins, RunSettings settings, Function<RunControl, RunOutcome> running) {
        boolean isLive = options.watch().isPresent();
        RunControl control = new RunControl(settings.backend().backend().name(), isLive, options.stepLimit());
        if (!isLive) {
            return running.apply(control);
        }
        Path folder = context.path(options.watch().orElseThrow());
        Exchange exchange = new Exchange(control, plugins);
        try (FolderWatch watch = new FolderWatch(folder, plugins, exchange, context.console()::error)) {
            context.console().note("watching " + watch.folder());
            return running.apply(control);
        }
    }

    private Progress progress(Experiment experiment, String opening) {
        return new Progress(context.console(), opening, experiment.dt(), context.stop()::isRequested);
    }

    static String how(RunSettings settings) {
        return "on " + settings.backend().title() + " (" + settings.backend().reason() + "), threads: "
                + settings.threads();
    }

    /** How it is run, besides what its file says. */
    RunSettings settings(Experiment experiment, BackendChoice backend) {
        List<RunRecord.BundleUse> bundles = host.bundles().stream()
                .map(b -> new RunRecord.BundleUse(b.symbolicName(), b.version().toString(), b.digest()))
                .toList();
        RunRecord.Program program =
                ProgramVersion.read(context.hostOptions().get().distribution());
        long cells = experiment.groups().stream().mapToLong(GroupSpec::size).sum();
        String set = options.bundles().map(this::lasting).orElse("");
        return new RunSettings(
                backend,
                options.threads(cells, backend.backend().name()),
                program,
                bundles,
                set,
                options.checkpoints());
    }

    /** The name of a set as it is, its file by a path that holds in any folder. */
    private String lasting(String nameOrFile) {
        boolean isFile = nameOrFile.endsWith(BundleSet.ENDING) || nameOrFile.contains("/");
        return isFile ? Path.of(nameOrFile).toAbsolutePath().toString() : nameOrFile;
    }

    RunOutcome drawn(RunOutcome outcome) {
        if (outcome.failure().stream().noneMatch(e -> DISK_FAULTS.contains(e.slug()))) {
            draw(outcome, context.console());
        }
        return outcome;
    }

    /** The figures are made from the folder, so a fault in them costs no results. */
    private static void draw(RunOutcome outcome, Console console) {
        Path folder = outcome.folder();
        try {
            List<String> leftOut = Report.make(folder);
            if (outcome.state() == RunRecord.State.FINISHED) {
                leftOut.forEach(console::note);
            }
        } catch (RuntimeException e) {
            String what = "[report-failed] the figures could not be drawn: " + e.getMessage();
            console.failure(what + "\n  mend: 'apical report " + folder + "' tries again", e);
        }
    }

    /** Where the run goes: what the user said, else a new folder below {@code runs}. */
    Path folder(Experiment experiment, Optional<String> out) {
        return out.map(context::path)
                .orElseGet(() -> free(
                        RunFolder.defaultPath(context.folder(), experiment.name(), Instant.now(), experiment.seed())));
    }

    /** Two runs that begin within one second get folders of their own. */
    private static Path free(Path usual) {
        Path path = usual;
        for (int i = 2; Files.exists(path); i++) {
            path = usual.resolveSibling(usual.getFileName() + "-" + i);
        }
        return path;
    }
}
