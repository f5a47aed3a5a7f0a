package org.apical.core.machine;

import java.util.List;
import org.apical.kernel.NoiseSpec;

/**
 * The joint outcomes of up to four independent sources: bit s of an outcome is set if source s spikes. An outcome is picked by
 * a 32-bit number u as the number of thresholds that u reaches.
 *
 * <p>u is made of a high byte, one of the 16 of a draw that 16 neighbouring cells share, and 24 low bits from a draw of the
 * cell's own, which is needed for few high bytes only.
 */
public final class NoiseThresholds {
    static final int OUTCOMES = 1 << NoiseSpec.MOST_SOURCES;

    /** Number of thresholds. */
    public static final int COUNT = OUTCOMES - 1;

    /** Cells that share a draw. */
    static final int CELLS = 16;

    /** Set in the stream number of the second draw. */
    static final int SECOND_DRAW = 0x80000000;

    /** Of a high byte with which the low bits matter. */
    public static final byte UNDECIDED = -1;

    private static final int HIGH_BYTES = 256;

    private final long[] thresholds = new long[COUNT];
    private final byte[] lowest = new byte[HIGH_BYTES];

    /** The thresholds for a probability per source. */
    public NoiseThresholds(List<Double> probabilities) {
        double sum = 0;
        for (int outcome = 0; outcome < thresholds.length; outcome++) {
            sum += probability(probabilities, outcome);
            thresholds[outcome] = Math.round(sum * 0x1p32);
        }
        for (int high = 0; high < HIGH_BYTES; high++) {
            lowest[high] = (byte) outcome((long) high << 24);
        }
    }

    private static double probability(List<Double> probabilities, int outcome) {
        double product = 1;
        for (int source = 0; source < NoiseSpec.MOST_SOURCES; source++) {
            double p = source < probabilities.size() ? probabilities.get(source) : 0;
            product *= (outcome >> source & 1) == 1 ? p : 1 - p;
        }
        return product;
    }

    /** The smallest u of outcome + 1 or more; up to 2^32. */
    long threshold(int outcome) {
        return thresholds[outcome];
    }

    /** All thresholds, ascending. */
    public long[] all() {
        return thresholds.clone();
    }

    /** The outcome that u picks, u from 0 to 2^32 - 1. */
    int outcome(long u) {
        int passed = 0;
        for (long threshold : thresholds) {
            passed += u >= threshold ? 1 : 0;
        }
        return passed;
    }

    /** The outcome that a high byte and 24 low bits pick. */
    int outcome(int high, int low) {
        long u = (long) high << 24 | low;
        int passed = lowest[high];
        while (passed < thresholds.length && u >= thresholds[passed]) {
            passed++;
        }
        return passed;
    }

    /** For each high byte the outcome, or {@link #UNDECIDED}. */
    public byte[] byHighByte() {
        byte[] table = new byte[HIGH_BYTES];
        for (int high = 0; high < HIGH_BYTES; high++) {
            int highest = outcome((long) high << 24 | 0xFFFFFF);
            table[high] = lowest[high] == highest ? lowest[high] : UNDECIDED;
        }
        return table;
    }
}
