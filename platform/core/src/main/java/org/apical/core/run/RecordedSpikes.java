package org.apical.core.run;

import java.util.Arrays;

/** Spikes of one group in order of time: step and cell of each. */
public final class RecordedSpikes {
    private long[] steps = new long[256];
    private int[] cells = new int[256];
    private int count;

    void add(long step, int cell) {
        if (count == steps.length) {
            steps = Arrays.copyOf(steps, 2 * count);
            cells = Arrays.copyOf(cells, 2 * count);
        }
        steps[count] = step;
        cells[count++] = cell;
    }

    /** Number of spikes. */
    public int count() {
        return count;
    }

    /** The step of a spike. */
    public long step(int spike) {
        return steps[spike];
    }

    /** The cell of a spike. */
    public int cell(int spike) {
        return cells[spike];
    }
}
