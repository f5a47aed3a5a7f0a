package org.apical.core.run;

import java.util.Map;
import org.apical.core.checkpoint.Saved;
import org.apical.core.folder.Measures;
import org.apical.core.folder.RunFolder;

/** What an experiment does from its first step to its last: a simulation, or a training. */
interface Course extends AutoCloseable {
    /** Does what is left, or until it is asked to stop. */
    void run();

    /** Whether it came to its end. */
    boolean isFinished();

    /** Whether nothing is half done: a checkpoint can be written. */
    boolean isWhole();

    /** Steps so far, for checkpoints. */
    long step();

    /** How far it came, in words. */
    String reached();

    /** Everything that a checkpoint keeps of it, in the order in which it is restored. */
    Map<String, Saved> parts();

    /** What was recorded so far. */
    Tables tables();

    /** Number of the random stream of each use. */
    Map<String, Integer> streams();

    /** Adds how fast it was. */
    void addSpeed(Measures measures, double wallSeconds);

    /** Writes what is no table: spikes, weights. */
    void writeArrays(RunFolder folder);

    @Override
    void close();
}
