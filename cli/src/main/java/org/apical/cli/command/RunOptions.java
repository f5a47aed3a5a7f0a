package org.apical.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apical.core.experiment.Setting;
import org.apical.core.machine.BackendChoice;
import org.apical.core.machine.Backends;
import org.apical.host.HostOptions;
import org.apical.plugin.InputException;
import picocli.CommandLine.Option;

/** The options of commands that run experiments. */
final class RunOptions {
    private static final int MOST_THREADS = 1024;
    private static final int CELLS_PER_THREAD = 1000;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all random numbers.")
    private Long seed;

    @Option(names = "--threads", paramLabel = "N", description = "Threads; results do not depend on it.")
    private Integer threads;

    @Option(names = "--backend", paramLabel = "NAME", description = "reference, jvm, native or cuda.")
    private String backend;

    @Option(names = "--precision", paramLabel = "TYPE", description = "float32 or float64.")
    private String precision;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Change a parameter or any key; repeatable.")
    private List<String> settings = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the run; must not exist, or be empty.")
    private String out;

    @Option(names = "--bundles", paramLabel = "SET", description = "Bundle set, by name or file.")
    private String bundles;

    @Option(names = "--clean", description = "Forget the bundle cache.")
    private boolean isClean;

    @Option(names = "--locked", hidden = true)
    private boolean isLocked;

    @Option(names = "--checkpoint-every", hidden = true, paramLabel = "DURATION")
    private String checkpointEvery;

    @Option(names = "--monitor", hidden = true, arity = "0..1", fallbackValue = "")
    private String monitor;

    @Option(names = "--monitor-control", hidden = true)
    private boolean isControlled;

    @Option(names = "--watch", hidden = true, paramLabel = "DIR")
    private String watch;

    /** Refuses what is kept for later versions. */
    void check() {
        refuse(isLocked, "--locked");
        refuse(checkpointEvery != null, "--checkpoint-every");
        refuse(monitor != null, "--monitor");
        refuse(isControlled, "--monitor-control");
        refuse(watch != null, "--watch");
        checkThreads();
    }

    private static void refuse(boolean isGiven, String option) {
        if (isGiven) {
            throw Reserved.fault("'" + option + "'");
        }
    }

    /** Changes to the experiment, in the order in which they apply. */
    List<Setting> settings() {
        List<Setting> all = new ArrayList<>();
        settings.forEach(text -> all.add(Setting.parse(text)));
        if (seed != null) {
            all.add(new Setting("seed", seed.toString()));
        }
        return all;
    }

    private void checkThreads() {
        if (threads != null && (threads < 1 || threads > MOST_THREADS)) {
            throw new InputException("threads", "--threads is " + threads + ", but must be from 1 to " + MOST_THREADS)
                    .mend("give the number of processors, or leave it out");
        }
    }

    /**
     * Number of threads: what the user said, else one for each thousand cells, as far as there are processors. With fewer
     * cells a thread waits longer for the others than it works.
     */
    int threads(long cells) {
        long useful = Math.max(1, cells / CELLS_PER_THREAD);
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

    /** Where the run goes, if it was said. */
    Optional<String> out() {
        return Optional.ofNullable(out);
    }

    /** The host's options with those of the command line. */
    HostOptions host(HostOptions usual) {
        HostOptions chosen = bundles == null ? usual : usual.withSet(bundles);
        return isClean ? chosen.clean() : chosen;
    }
}
