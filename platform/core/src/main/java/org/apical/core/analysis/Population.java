package org.apical.core.analysis;

import java.util.List;

/**
 * The spikes of one population.
 *
 * @param name its name
 * @param cells number of its cells
 * @param stretches when its spikes were recorded, in order of time and apart from each other
 * @param steps the step of each spike, ascending
 * @param units the cell of each spike, from 0
 */
public record Population(String name, int cells, List<Stretch> stretches, long[] steps, int[] units) {
    /** Checks that the arrays belong together. */
    public Population {
        if (steps.length != units.length) {
            throw new IllegalArgumentException(steps.length + " times of " + units.length + " spikes");
        }
        stretches = List.copyOf(stretches);
    }

    boolean covers(long first, long end) {
        return stretches.stream().anyMatch(s -> s.covers(first, end));
    }
}
