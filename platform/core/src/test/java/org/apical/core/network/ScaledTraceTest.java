package org.apical.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.unit.Unit;
import org.junit.jupiter.api.Test;

class ScaledTraceTest {
    private static final double DT = 1e-4;

    private static ScaledTrace trace(double tau, Precision precision) {
        return new ScaledTrace(StateArray.zeros("x", Unit.ONE, Extent.CELL, 3, precision), new Decay(tau, DT));
    }

    @Test
    void equalsStepwiseDecayOverManyPeriods() {
        double tau = 5e-3;
        ScaledTrace trace = trace(tau, Precision.FLOAT64);
        double byHand = 0;
        for (long step = 0; step < 5_000; step++) {
            assertEquals(byHand, trace.value(1, step), 1e-12 * (1 + byHand), "step " + step);
            if (step % 37 == 0) {
                trace.count(1, step);
                byHand += 1;
            }
            trace.decay(step);
            byHand *= Math.exp(-DT / tau);
        }
    }

    @Test
    void inFloatsKeepsSingleRounding() {
        ScaledTrace trace = trace(5, Precision.FLOAT32);
        trace.count(0, 40_000);
        double expected = Math.exp(-(60_000 - 40_000) * DT / 5); // closed form
        for (long step = 40_000; step < 60_000; step++) {
            trace.decay(step);
        }
        assertEquals(expected, trace.value(0, 60_000), 2e-7 * expected); // two float roundings
    }

    @Test
    void endsAtExactlyZero() {
        ScaledTrace trace = trace(1e-3, Precision.FLOAT32);
        trace.count(2, 0);
        for (long step = 0; step < 2_000; step++) {
            trace.decay(step);
        }
        assertEquals(0, trace.stored().get(2));
    }
}
