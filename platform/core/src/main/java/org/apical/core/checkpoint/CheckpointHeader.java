package org.apical.core.checkpoint;

import java.time.Instant;
import java.util.List;
import org.apical.core.folder.RunRecord;

/**
 * What a checkpoint says of the run that wrote it.
 *
 * @param program version of the program
 * @param experiment name of the experiment
 * @param digest SHA-256 of the resolved experiment, in hexadecimal
 * @param seed seed of all random numbers
 * @param dt time step in s
 * @param backend the backend
 * @param precision {@code float32} or {@code float64}
 * @param bundles the bundles
 * @param step number of steps done
 * @param written when it was written
 */
public record CheckpointHeader(
        String program,
        String experiment,
        String digest,
        long seed,
        double dt,
        String backend,
        String precision,
        List<RunRecord.BundleUse> bundles,
        long step,
        Instant written) {
    /** Copies the list. */
    public CheckpointHeader {
        bundles = List.copyOf(bundles);
    }

    /** Simulated time so far, in s. */
    public double simulatedSeconds() {
        return step * dt;
    }
}
