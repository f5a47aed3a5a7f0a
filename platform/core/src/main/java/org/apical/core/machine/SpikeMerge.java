package org.apical.core.machine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apical.kernel.Section;
import org.apical.neuron.SpikeSink;

/** Joins the ascending lists of the sections that emit spikes into one, in which each unit occurs once. */
final class SpikeMerge {
    private final int[][] lists;
    private final int[] emitting;
    private final int[] next;

    SpikeMerge(int[][] lists, List<LaneSection> sections) {
        this.lists = lists;
        this.emitting = IntStream.range(0, lists.length)
                .filter(k -> sections.get(k).source().emission() == Section.Emission.SPIKE)
                .toArray();
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
            for (int k : emitting) {
                if (next[k] < lengths[k] && lists[k][next[k]] == unit) {
                    next[k]++;
                }
            }
        }
    }

    private int smallest(int[] lengths) {
        int unit = Integer.MAX_VALUE;
        for (int k : emitting) {
            if (next[k] < lengths[k]) {
                unit = Math.min(unit, lists[k][next[k]]);
            }
        }
        return unit;
    }
}
