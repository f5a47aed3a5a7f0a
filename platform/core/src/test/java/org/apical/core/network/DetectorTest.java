package org.apical.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.apical.plasticity.Moment;
import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.unit.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Expected classes follow from T = Σ exp(−Δt/τ_b) against 1/e, by hand. */
class DetectorTest {
    private static final double DT = 1e-4;
    private static final double BURST_THRESHOLD = 16e-3;

    /** The class of each spike of one neuron: e, b, or - for a later spike of the same burst. */
    private static String classes(int lag, Precision precision, int... steps) {
        SpikeHistory[] spikes = SpikeHistory.of(1);
        StateArray stored = StateArray.zeros("trace", Unit.ONE, Extent.CELL, 1, precision);
        StateArray inBurst = StateArray.zeros("in_burst", Unit.ONE, Extent.CELL, 1, precision);
        ScaledTrace trace = new ScaledTrace(stored, new Decay(BURST_THRESHOLD, DT));
        DetectorPart part = new DetectorPart(new TraceSorter(trace, inBurst), trace);
        Detector detector = new Detector(spikes, new DetectorPart[] {part}, lag);
        spikes[0].makeRoom();
        SpikeHistory[] histories = {spikes[0], detector.history(Moment.EVENT, 0), detector.history(Moment.BURST, 0)};
        Outbox outbox = new Outbox();
        Activity activity = new Activity(lag);
        Agenda counts = new Agenda();
        detector.plan(counts, 0);
        UnitList one = new UnitList();
        one.spike(0);
        List<Integer> due = new ArrayList<>();
        for (int step : steps) {
            due.add(step);
        }
        StringBuilder classes = new StringBuilder();
        for (int step = 0; step <= steps[steps.length - 1]; step++) {
            for (SpikeHistory history : histories) {
                history.begin(step);
            }
            outbox.begin(step);
            if (due.contains(step)) {
                outbox.put(step, 0, one);
                detector.tell(step, 0, one, 1, outbox);
            }
            activity.set(step, outbox.tell(step, histories));
            if (due.contains(step)) {
                boolean event = detector.moments(Moment.EVENT, step).count() == 1;
                boolean burst = detector.moments(Moment.BURST, step).count() == 1;
                classes.append(event ? 'e' : burst ? 'b' : '-');
            }
            counts.run(step, activity);
            trace.decay(step);
        }
        return classes.toString();
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void pairIsABurstUpToTheThreshold(Precision precision) {
        assertEquals("eb", classes(0, precision, 100, 259)); // 15.9 ms
        assertEquals("eb", classes(0, precision, 100, 260)); // exactly 16 ms
        assertEquals("ee", classes(0, precision, 100, 261)); // 16.1 ms
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void laterSpikesOfABurstCountAsNeither(Precision precision) {
        assertEquals("eb--", classes(0, precision, 100, 150, 200, 250));
    }

    @ParameterizedTest
    @CsvSource({"50, 248", "150, 213"}) // 16 ms (1 + ln(1 + exp(−δ/16 ms))) after intervals δ of 5 and 15 ms
    void windowIsLongerAfterABurst(int interval, int deadSteps) {
        int second = 100 + interval;
        assertEquals("eb-", classes(0, Precision.FLOAT64, 100, second, second + deadSteps - 1));
        assertEquals("ebe", classes(0, Precision.FLOAT64, 100, second, second + deadSteps + 1));
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void sourceSideSeesLate(Precision precision) {
        assertEquals("eb", classes(8, precision, 100, 267)); // 16.7 ms: the window is 16.8 ms
        assertEquals("ee", classes(8, precision, 100, 269)); // 16.9 ms
        assertEquals("ee", classes(8, precision, 100, 108)); // the partner is not seen yet
        assertEquals("eb", classes(8, precision, 100, 109));
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void countsStandForTheWholeRun(Precision precision) {
        assertEquals("ebeeb", classes(0, precision, 10, 100, 1000, 2000, 2100));
    }
}
