package org.apical.core.machine;

import java.util.Arrays;
import org.apical.neuron.SpikeSink;

/** Joins ascending lists of units into one, in which each unit occurs once. */
final class SpikeMerge {
    private final int[][] lists;
    private final boolean[] counts;
    private final int[] next;

    /**
     * A merge of some lists.
     *
     * @param counts which of them count
     */
    SpikeMerge(int[][] lists, boolean[] counts) {
        this.lists = lists;
        this.counts = counts;
        this.next = new int[lists.length];
    }

    /**
     * Hands on the units of all lists.
     *
     * @param lengths how much of each list counts
     */
    void merge(int[] lengths, SpikeSink spikes) {
        Arrays.fill(next, 0);
        for (int unit = smallest(lengths); unit < Integer.MAX_VALUE; unit = smallest(lengths)) {
            spikes.spike(unit);
            for (int k = 0; k < lists.length; k++) {
                if (next[k] < lengths[k] && lists[k][next[k]] == unit) {
                    next[k]++;
                }
            }
        }
    }

    private int smallest(int[] lengths) {
        int unit = Integer.MAX_VALUE;
        for (int k = 0; k < lists.length; k++) {
            if (counts[k] && next[k] < lengths[k]) {
                unit = Math.min(unit, lists[k][next[k]]);
            }
        }
        return unit;
    }
}
