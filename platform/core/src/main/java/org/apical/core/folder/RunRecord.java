package org.apical.core.folder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What produced a run, and how it ended: {@code run.json}.
 *
 * @param experiment name of the experiment
 * @param program the program
 * @param bundles the bundles that were used
 * @param bundleSet the bundle set that the command line named, by name or file; empty if the experiment's own
 * @param machine where it ran
 * @param execution how it ran
 * @param seed seed of all random numbers
 * @param streams number of each stream of random numbers, in the order of the experiment
 * @param start when it began
 * @param end when it ended; empty while it runs, and for ever if it was killed
 * @param state how it stands
 * @param error what went wrong; may be empty
 * @param swaps plug-ins that took over while it ran, and those that were refused
 * @param resumed when and where it went on after it was stopped or killed
 */
public record RunRecord(
        String experiment,
        Program program,
        List<BundleUse> bundles,
        String bundleSet,
        Machine machine,
        Execution execution,
        long seed,
        Map<String, Integer> streams,
        Instant start,
        Optional<Instant> end,
        State state,
        String error,
        List<SwapRecord> swaps,
        List<Resumption> resumed) {
    /** The generator of all random numbers. */
    public static final String RANDOM_GENERATOR = "Philox 4x32-10";

    /** Copies the lists. */
    public RunRecord {
        bundles = List.copyOf(bundles);
        swaps = List.copyOf(swaps);
        resumed = List.copyOf(resumed);
        streams = Collections.unmodifiableMap(new LinkedHashMap<>(streams));
    }

    /**
     * The program.
     *
     * @param version its version
     * @param commit the commit that it was built from; empty if unknown
     */
    public record Program(String version, String commit) {}

    /**
     * A bundle that was used.
     *
     * @param name its symbolic name
     * @param version its version
     * @param sha256 digest of its jar, in hexadecimal
     */
    public record BundleUse(String name, String version, String sha256) {}

    /**
     * Where it ran.
     *
     * @param java version and vendor of the Java runtime
     * @param os operating system, version and architecture
     * @param cpu model of the processor, and how many
     */
    public record Machine(String java, String os, String cpu) {}

    /**
     * How it ran.
     *
     * @param backend the backend
     * @param reason why this one
     * @param precision {@code float32} or {@code float64}
     * @param threads number of threads
     */
    public record Execution(String backend, String reason, String precision, int threads) {}

    /**
     * A moment at which a run went on.
     *
     * @param when the time
     * @param step number of steps done
     * @param checkpoint name of the checkpoint; empty if it began anew
     * @param version version of the program
     * @param java version and vendor of the Java runtime
     * @param execution how it ran from there
     */
    public record Resumption(
            Instant when, long step, String checkpoint, String version, String java, Execution execution) {}

    /** How a run stands. */
    public enum State {
        /** It goes on, or it was killed. */
        RUNNING,
        /** It came to its end. */
        FINISHED,
        /** It stopped with an error. */
        FAILED,
        /** It was asked to stop and can be resumed. */
        STOPPED
    }

    /** The same run, ended. */
    public RunRecord ended(State how, Instant when, String why) {
        return with(Optional.of(when), how, why, swaps, resumed);
    }

    /** The same run, going on after it was stopped or killed. */
    public RunRecord resumed(Resumption now) {
        List<Resumption> all = new ArrayList<>(resumed);
        all.add(now);
        return with(Optional.empty(), State.RUNNING, "", swaps, all);
    }

    /** The same run with the swaps that it has seen so far. */
    public RunRecord with(List<SwapRecord> soFar) {
        return with(end, state, error, soFar, resumed);
    }

    private RunRecord with(
            Optional<Instant> newEnd, State how, String why, List<SwapRecord> soFar, List<Resumption> all) {
        return new RunRecord(
                experiment,
                program,
                bundles,
                bundleSet,
                machine,
                execution,
                seed,
                streams,
                start,
                newEnd,
                how,
                why,
                soFar,
                all);
    }
}
