package org.apical.core.network;

import java.util.Arrays;

/**
 * What the cells of one share did in a step, for all shares: numbers of histories, each with its units. It is one run of memory, which
 * goes from one processor's cache to another's at once. There is one for even and one for odd steps, since a share may be a step
 * ahead of those that still read.
 */
final class Outbox {
    /** Keeps the boxes of two shares apart in memory. */
    private static final int MARGIN = 32;

    private final int[][] boxes = new int[2][128];

    /** Empties the box of a step. */
    void begin(long step) {
        int[] box = boxes[(int) step & 1];
        if (box[MARGIN] != 0) {
            box[MARGIN] = 0;
        }
    }

    /** Tells units of a history. */
    void put(long step, int history, UnitList units) {
        int count = units.count();
        if (count == 0) {
            return;
        }
        int[] box = boxes[(int) step & 1];
        int end = MARGIN + 1 + box[MARGIN];
        if (box.length < end + count + 2 + MARGIN) {
            box = Arrays.copyOf(box, 2 * (end + count + 2 + MARGIN));
            boxes[(int) step & 1] = box;
        }
        box[end] = history;
        box[end + 1] = count;
        for (int i = 0; i < count; i++) {
            box[end + 2 + i] = units.get(i);
        }
        box[MARGIN] += count + 2;
    }

    /** Appends what is told of a step to the histories of a share; the bits of those histories. */
    long tell(long step, SpikeHistory[] histories) {
        long bits = 0;
        int[] box = boxes[(int) step & 1];
        int end = MARGIN + 1 + box[MARGIN];
        for (int next = MARGIN + 1; next < end; next += 2 + box[next + 1]) {
            UnitList list = histories[box[next]].begin(step);
            bits |= Activity.bit(box[next]);
            for (int i = 0; i < box[next + 1]; i++) {
                list.spike(box[next + 2 + i]);
            }
        }
        return bits;
    }
}
