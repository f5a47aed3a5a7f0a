package org.apical.core.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Sorts the spikes of a script by the intervals of its exact times, in the order in which the script lists them: a time before
 * that of the spike listed before counts as a short interval.
 */
final class ScriptSorter implements SpikeSorter {
    private static final double ROUNDING = 1e-9; // of the threshold

    private final Map<Long, Set<Integer>> eventSteps = new TreeMap<>();
    private final Map<Long, Set<Integer>> burstSteps = new TreeMap<>();

    /** The sorter of a script, for a burst threshold in s. */
    ScriptSorter(Map<Integer, List<ScriptedSpikes.Timed>> trains, double burstThreshold) {
        trains.forEach((cell, train) -> sort(cell, new ArrayList<>(train), burstThreshold * (1 + ROUNDING)));
    }

    private void sort(int cell, List<ScriptedSpikes.Timed> train, double threshold) {
        boolean inBurst = false;
        double last = Double.NEGATIVE_INFINITY;
        for (ScriptedSpikes.Timed spike : train) {
            if (spike.seconds() - last > threshold) {
                inBurst = false;
                add(eventSteps, spike.step(), cell);
            } else if (!inBurst) {
                inBurst = true;
                add(burstSteps, spike.step(), cell);
            }
            last = spike.seconds();
        }
    }

    private static void add(Map<Long, Set<Integer>> steps, long step, int cell) {
        steps.computeIfAbsent(step, s -> new TreeSet<>()).add(cell);
    }

    @Override
    public void sort(long step, UnitList spikes, UnitList events, UnitList bursts) {
        if (spikes.count() > 0) {
            eventSteps.getOrDefault(step, Set.of()).forEach(events::spike);
            burstSteps.getOrDefault(step, Set.of()).forEach(bursts::spike);
        }
    }
}
