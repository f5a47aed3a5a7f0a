package org.apical.core.training;

import java.io.IOException;
import org.apical.core.checkpoint.Saved;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.core.dataset.Batch;
import org.apical.state.StateArray;

/**
 * Errors over some batches: the class is the output with the largest event rate; the squared error is the mean over samples and
 * classes of {@code (e - t)^2}.
 */
public final class Tally implements Saved {
    private static final int TOP = 5;

    private long samples;
    private long wrong;
    private long farOff;
    private double squares;

    /**
     * Adds a batch.
     *
     * @param outputs event rates, classes x samples
     * @param classes number of outputs
     */
    public void add(StateArray outputs, int classes, Batch batch) {
        int size = batch.size();
        for (int k = 0; k < size; k++) {
            double own = outputs.get(batch.label(k) * size + k);
            int better = 0;
            double sum = 0;
            for (int i = 0; i < classes; i++) {
                double e = outputs.get(i * size + k);
                double off = e - batch.targets().get(i * size + k);
                sum += off * off;
                better += e > own || (e == own && i < batch.label(k)) ? 1 : 0;
            }
            squares += sum / classes;
            wrong += better > 0 || Double.isNaN(own) ? 1 : 0;
            farOff += better >= TOP || Double.isNaN(own) ? 1 : 0;
        }
        samples += size;
    }

    /** Number of samples. */
    public long samples() {
        return samples;
    }

    /** Share of samples with the wrong class, in per cent. */
    public double errorPercent() {
        return 100.0 * wrong / samples;
    }

    /** Share of samples whose class is not among the five largest outputs, in per cent. */
    public double topFiveErrorPercent() {
        return 100.0 * farOff / samples;
    }

    /** Mean squared error. */
    public double meanSquare() {
        return squares / samples;
    }

    /** Begins anew. */
    public void clear() {
        samples = 0;
        wrong = 0;
        farOff = 0;
        squares = 0;
    }

    @Override
    public void save(StateWriter out) throws IOException {
        out.wholes("samples, wrong, far off", new long[] {samples, wrong, farOff});
        out.number("squares", squares);
    }

    @Override
    public void restore(StateReader in) throws IOException {
        long[] counts = in.wholes("samples, wrong, far off", 3);
        samples = counts[0];
        wrong = counts[1];
        farOff = counts[2];
        squares = in.number("squares");
    }
}
