package org.apical.core.analysis;

/**
 * Tells events from bursts in recorded spikes as monitors do: a trace T with time constant 16 ms adds 1 per spike; a spike that
 * finds {@code T < 1/e} is an event, the first one after it that does not makes a burst, further ones are neither.
 */
final class BurstSorter {
    /** What a spike is. */
    static final byte EVENT = 0;

    static final byte BURST = 1;
    static final byte LATER = 2;

    private static final double TAU = 16e-3;

    /** 1/e, lowered by more than any rounding: an isolated interval of 16 ms makes a burst. */
    private static final double THRESHOLD = StrictMath.exp(-1) * (1 - 1e-4);

    private final double[] trace;
    private final long[] touched;
    private final boolean[] inBurst;
    private final double decayPerStep;

    private BurstSorter(int cells, double dt) {
        trace = new double[cells];
        touched = new long[cells];
        inBurst = new boolean[cells];
        decayPerStep = dt / TAU;
    }

    /** What each spike of a population is. */
    static byte[] sort(Population population, double dt) {
        BurstSorter sorter = new BurstSorter(population.cells(), dt);
        byte[] kinds = new byte[population.steps().length];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = sorter.next(population.units()[i], population.steps()[i]);
        }
        return kinds;
    }

    private byte next(int cell, long step) {
        double found = trace[cell] * StrictMath.exp(-(step - touched[cell]) * decayPerStep);
        trace[cell] = found + 1;
        touched[cell] = step;
        if (found < THRESHOLD) {
            inBurst[cell] = false;
            return EVENT;
        }
        byte kind = inBurst[cell] ? LATER : BURST;
        inBurst[cell] = true;
        return kind;
    }
}
