package org.apical.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apical.core.experiment.ConnectionSpec.Relaxation;
import org.apical.plasticity.Side;
import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.unit.Unit;
import org.junit.jupiter.api.Test;

/** Euler steps and pauses, against loops that relax in every step. */
class DecayOptionsTest {
    private static final double DT = 1e-3;
    private static final double TAU = 20e-3;
    private static final int BLOCK = 700; // longer than the period of 320 steps, and no multiple of it
    private static final double PAUSE = 15e-3;

    private static StateArray array() {
        return StateArray.zeros("x", Unit.ONE, Extent.CELL, 1, Precision.FLOAT64);
    }

    private static boolean spikes(long step) {
        return step % 37 == 5;
    }

    private static Decay decay(boolean isEuler, boolean hasPauses, Side side) {
        Relaxation none = Relaxation.EXPONENTIAL;
        return new Decays(DT)
                .of(TAU, new Relaxation(isEuler, hasPauses ? BLOCK * DT : none.every(), hasPauses ? PAUSE : 0), side);
    }

    /** What a trace that is read before it counts must be: {@code x ← x·f + s}. */
    private static void checkUndecayed(ScaledTrace trace, double factor, double acrossPause) {
        double byHand = 0;
        for (long step = 0; step < 3_000; step++) {
            assertEquals(byHand, trace.value(0, step), 1e-12 * (1 + byHand), "step " + step);
            byHand = byHand * factor + (spikes(step) ? 1 : 0);
            if (spikes(step)) {
                trace.count(0, step);
            }
            trace.decay(step);
            byHand *= (step + 1) % BLOCK == 0 ? acrossPause : 1;
        }
    }

    @Test
    void eulerStepsReplaceTheExponential() {
        ScaledTrace trace = new ScaledTrace(array(), decay(true, false, Side.PRE));
        double byHand = 0;
        for (long step = 0; step < 3_000; step++) {
            byHand = byHand - byHand * DT / TAU; // the step of the protocol: relax, then count, then read
            if (spikes(step)) {
                byHand += 1;
                trace.count(0, step);
            }
            assertEquals(byHand, trace.value(0, step), 1e-12 * (1 + byHand), "step " + step);
            trace.decay(step);
        }
    }

    @Test
    void countsOfThePostsynapticSideEnterUndecayed() {
        Decay decay = decay(true, false, Side.POST);
        checkUndecayed(ScaledTrace.countingUndecayed(array(), decay), 1 - DT / TAU, 1);
    }

    @Test
    void pauseLetsThePostsynapticSideDecayInClosedForm() {
        Decay decay = decay(true, true, Side.POST);
        checkUndecayed(ScaledTrace.countingUndecayed(array(), decay), 1 - DT / TAU, Math.exp(-PAUSE / TAU));
    }

    @Test
    void pauseClearsThePresynapticSide() {
        Decay decay = decay(false, true, Side.PRE);
        checkUndecayed(ScaledTrace.countingUndecayed(array(), decay), Math.exp(-DT / TAU), 0);
    }
}
