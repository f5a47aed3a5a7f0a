package org.apical.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.unit.Unit;
import org.junit.jupiter.api.Test;

/** Detection by intervals, sorted by hand at a threshold of 16 ms. */
class SpikeSorterTest {
    private static final double THRESHOLD = 16e-3;
    private static final double DT = 1e-3;

    /** The classes of the steps 0 ... of one cell that spikes in some of them. */
    private static String classes(SpikeSorter sorter, long... steps) {
        StringBuilder classes = new StringBuilder();
        for (long step = 0; step <= Arrays.stream(steps).max().orElseThrow(); step++) {
            UnitList spikes = new UnitList();
            UnitList events = new UnitList();
            UnitList bursts = new UnitList();
            long now = step;
            if (Arrays.stream(steps).anyMatch(s -> s == now)) {
                spikes.spike(0);
            }
            sorter.sort(step, spikes, events, bursts);
            if (spikes.count() > 0) {
                classes.append(events.count() > 0 ? "e" : "").append(bursts.count() > 0 ? "b" : "");
                classes.append(events.count() + bursts.count() == 0 ? "-" : "");
            }
        }
        return classes.toString();
    }

    private static SpikeSorter onTheGrid() {
        StateArray next = StateArray.zeros("next", Unit.ONE, Extent.CELL, 1, Precision.FLOAT64);
        StateArray inBurst = StateArray.zeros("in_burst", Unit.ONE, Extent.CELL, 1, Precision.FLOAT32);
        return new IntervalSorter(THRESHOLD, DT, next, inBurst);
    }

    private static SpikeSorter scripted(double... milliseconds) {
        List<ScriptedSpikes.Timed> train = Arrays.stream(milliseconds)
                .mapToObj(ms -> new ScriptedSpikes.Timed((long) Math.floor(ms), ms * 1e-3))
                .toList();
        return new ScriptSorter(Map.of(0, train), THRESHOLD);
    }

    @Test
    void firstSpikeIsAnEventAndTheFirstShortIntervalABurst() {
        assertEquals("eb-e", classes(onTheGrid(), 0, 10, 20, 37));
        assertEquals("eb-e", classes(scripted(0, 10, 20, 37), 0, 10, 20, 37));
    }

    @Test
    void intervalOfExactlyTheThresholdBelongsToABurst() {
        assertEquals("eb", classes(onTheGrid(), 5, 21));
        assertEquals("ee", classes(onTheGrid(), 5, 22));
        assertEquals("eb", classes(scripted(10, 26), 10, 26)); // 0.026 - 0.010 is not 0.016 in doubles
    }

    @Test
    void lastSpikeCountsNotTheEvent() {
        assertEquals("eb--e", classes(onTheGrid(), 0, 12, 24, 36, 53)); // a trace would add up
    }

    @Test
    void scriptIsSortedByItsExactTimes() {
        assertEquals("ee", classes(scripted(0.1, 16.9), 0, 16)); // 16.8 ms apart, on the grid 16
        assertEquals("eb", classes(scripted(0.9, 16.1), 0, 16));
    }

    @Test
    void timeBeforeTheOneListedBeforeIsAShortInterval() {
        assertEquals("bee", classes(scripted(30, 10, 60), 10, 30, 60));
    }

    @Test
    void eventAndBurstMayFallIntoOneStep() {
        assertEquals("eb", classes(scripted(5.1, 5.8), 5));
    }
}
