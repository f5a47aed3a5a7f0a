package org.apical.cli.command;

import java.util.Optional;
import org.apical.core.folder.RunRecord;
import org.apical.core.machine.BackendChoice;
import org.apical.core.machine.Backends;
import org.apical.core.run.CheckpointInterval;
import org.apical.core.run.ResumeCheck;
import org.apical.core.run.RunControl;
import org.apical.host.HostOptions;
import org.apical.plugin.ApicalException;
import org.apical.plugin.InputException;
import org.apical.unit.Quantity;
import org.apical.unit.Unit;
import picocli.CommandLine.Option;

/** The options that say how an experiment is run; none of them changes its results, but for the precision. */
final class ExecutionOptions {
    private static final int MOST_THREADS = 1024;
    /** With fewer cells a thread waits longer for the others, or for what they have in their caches, than it works. */
    private static final int CELLS_PER_THREAD = 1_000;

    private static final int CELLS_PER_NATIVE_THREAD = 10_000;

    @Option(names = "--threads", paramLabel = "N", description = "Threads; results do not depend on it.")
    private Integer threads;

    @Option(names = "--backend", paramLabel = "NAME", description = "reference, jvm, native or cuda.")
    private String backend;

    @Option(names = "--precision", paramLabel = "TYPE", description = "float32 or float64.")
    private String precision;

    @Option(names = "--bundles", paramLabel = "SET", description = "Bundle set, by name or file.")
    private String bundles;

    @Option(names = "--clean", description = "Forget the bundle cache.")
    private boolean isClean;

    @Option(names = "--locked", description = "Only the versions and digests that 'apical bundleset lock' wrote.")
    private boolean isLocked;

    @Option(
            names = "--checkpoint-every",
            paramLabel = "DURATION",
            description = "Wall time between checkpoints, such as 30 s; 0: only when a signal stops the run.")
    private String checkpointEvery;

    @Option(names = "--monitor", hidden = true, arity = "0..1", fallbackValue = "")
    private String monitor;

    @Option(names = "--monitor-control", hidden = true)
    private boolean isControlled;

    @Option(
            names = "--watch",
            paramLabel = "DIR",
            description = "Swap in a plug-in when its jar or text changes in this folder.")
    private String watch;

    @Option(
            names = "--step-limit",
            paramLabel = "DURATION",
            description = "How long a plug-in may take for a step, such as 60 s; 0: for ever.")
    private String stepLimit;

    /** Refuses what is kept for later versions. */
    void check() {
        refuse(monitor != null, "--monitor");
        refuse(isControlled, "--monitor-control");
        checkThreads();
        checkpoints();
        stepLimit();
    }

    private static void refuse(boolean isGiven, String option) {
        if (isGiven) {
            throw Reserved.fault("'" + option + "'");
        }
    }

    private void checkThreads() {
        if (threads != null && (threads < 1 || threads > MOST_THREADS)) {
            throw new InputException("threads", "--threads is " + threads + ", but must be from 1 to " + MOST_THREADS)
                    .mend("give the number of processors, or leave it out");
        }
    }

    /** Number of threads: what the user said, else as many as pay on a backend, as far as there are processors. */
    int threads(long cells, String backendName) {
        long useful = Math.max(1, cells / (backendName.equals("native") ? CELLS_PER_NATIVE_THREAD : CELLS_PER_THREAD));
        return threads != null
                ? threads
                : (int) Math.min(useful, Runtime.getRuntime().availableProcessors());
    }

    /** The backend; the fastest unless one was asked for. */
    BackendChoice backend() {
        return Backends.known().choose(Optional.ofNullable(backend), Optional.ofNullable(precision));
    }

    /** The backend; the given one unless one was asked for. */
    BackendChoice backendOr(String usual) {
        return backend == null
                ? Backends.known().choose(Optional.of(usual), Optional.ofNullable(precision))
                : backend();
    }

    /** The backend with which a run goes on: as fast as there is with the same bits, unless one was asked for. */
    BackendChoice backendAs(RunRecord.Execution before) {
        Optional<String> same =
                ResumeCheck.isInterchangeable(before.backend()) ? Optional.empty() : Optional.of(before.backend());
        Optional<String> asked = Optional.ofNullable(backend);
        String type = precision == null ? before.precision() : precision;
        return Backends.known().choose(asked.or(() -> same), Optional.of(type));
    }

    /** The bundle set that was named; empty for that of the experiment. */
    Optional<String> bundles() {
        return Optional.ofNullable(bundles);
    }

    /** How often checkpoints are written. */
    CheckpointInterval checkpoints() {
        return checkpointEvery == null
                ? CheckpointInterval.USUAL
                : CheckpointInterval.every(seconds("--checkpoint-every", checkpointEvery));
    }

    /** The folder that is watched, if there is one. */
    Optional<String> watch() {
        return Optional.ofNullable(watch);
    }

    /** How long a plug-in may take for a step, in s. */
    double stepLimit() {
        return stepLimit == null ? RunControl.STEP_LIMIT : seconds("--step-limit", stepLimit);
    }

    private static double seconds(String option, String text) {
        try {
            Quantity duration = Quantity.parse(text);
            boolean isTime = duration.unit().equals(Unit.SECOND) && duration.value() > 0;
            if (isTime || duration.value() == 0) {
                return duration.value();
            }
        } catch (IllegalArgumentException e) {
            throw wrong(option, text).because(e);
        }
        throw wrong(option, text);
    }

    private static ApicalException wrong(String option, String text) {
        return new InputException("option-value", option + " is '" + text + "', but must be a time with its unit, or 0")
                .mend("give for example 30 s or 5 min");
    }

    /** The host's options with those of the command line. */
    HostOptions host(Context context) {
        return host(context, "");
    }

    /** The host's options with those of the command line; where no bundle set is named, with the given one unless it is empty. */
    HostOptions host(Context context, String usualSet) {
        String set = bundles == null ? usualSet : bundles;
        HostOptions chosen = context.hostOptions().get();
        chosen = set.isEmpty() ? chosen : chosen.withSet(set);
        chosen = isLocked ? chosen.locked(context.folder()) : chosen;
        return isClean ? chosen.clean() : chosen;
    }
}
