package org.apical.core.run;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apical.core.checkpoint.Checkpoint;
import org.apical.core.checkpoint.Saved;
import org.apical.core.folder.Measures;
import org.apical.core.folder.NpzWriter;
import org.apical.core.folder.SwapRecord;

/** What a job runs from its first step to its last: a simulation, a training, or the conditions of an experiment one after the other. */
interface Course extends AutoCloseable {
    /** Runs what is left, or until the observer asks to stop. */
    void run();

    /** Whether it was run to its end. */
    boolean isFinished();

    /** Whether it stands at a step boundary with nothing half done: a checkpoint can be written. */
    boolean isWhole();

    /** Number of steps done. */
    long steps();

    /** Length of a step in s. */
    double dt();

    /** Simulated time so far, in s. */
    double simulatedSeconds();

    /** How far it came, in words. */
    default String reached() {
        double seconds = simulatedSeconds();
        boolean isWholeNumber = seconds == Math.rint(seconds);
        return (isWholeNumber ? Long.toString((long) seconds) : Double.toString(seconds)) + " simulated s";
    }

    /** Adds how much was done, and how fast. */
    default void addSpeed(Measures measures, double wallSeconds) {
        RuntimeMeasures.addSpeed(measures, simulatedSeconds(), wallSeconds);
    }

    /** What was recorded so far. */
    Tables tables();

    /** The recorded spikes by group. */
    Map<String, RecordedSpikes> spikes();

    /** What was learned so far. */
    NpzWriter weights();

    /** Number of the random stream of each use. */
    Map<String, Integer> streams();

    /** Takes over what there is of a part that did not come to its end; nothing can be run afterwards. */
    default void gather() {}

    /** The plug-ins in Java at work in it. */
    default Stream<PluginPlace> plugins() {
        return Stream.empty();
    }

    /** What became of its swaps. */
    default List<SwapRecord> swaps() {
        return List.of();
    }

    /** What it is, for the log. */
    String title();

    /** Builds what a checkpoint is about, so that {@link #parts} are those that it holds. */
    default void prepare(Checkpoint checkpoint) {}

    /** Everything that a checkpoint keeps of it now, in the order in which it is restored. */
    Map<String, Saved> parts();

    @Override
    void close();
}
