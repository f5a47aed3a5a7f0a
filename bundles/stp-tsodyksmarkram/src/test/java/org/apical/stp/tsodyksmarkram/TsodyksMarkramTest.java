package org.apical.stp.tsodyksmarkram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.stp.ReleaseDynamics;
import org.junit.jupiter.api.Test;

class TsodyksMarkramTest {
    private static final double DT = 1e-4;

    private final TsodyksMarkramPlasticity plugin = new TsodyksMarkramPlasticity();

    private Parameters with(double u, double recovery, double facilitation) {
        return Parameters.defaults(plugin.parameters())
                .with("U", u)
                .with("tau_rec", recovery)
                .with("tau_facil", facilitation);
    }

    private double[] initial(Parameters p) {
        return plugin.state().stream()
                .mapToDouble(v -> v.initial().applyAsDouble(p))
                .toArray();
    }

    /** Efficacies of spikes, one step at a time as in the equations. */
    private static double[] stepByStep(long[] spikes, double u0, double... p) {
        double x = 1;
        double u = u0;
        double[] efficacies = new double[spikes.length];
        int next = 0;
        for (long k = 0; next < spikes.length; k++) {
            if (spikes[next] == k) {
                efficacies[next++] = x * u;
                double old = u;
                u += p[3] * (1 - u);
                x -= old * x;
            }
            x += DT / p[1] * (1 - x);
            u += DT / p[2] * (p[0] - u);
        }
        return efficacies;
    }

    private void assertSame(long[] spikes, double[] expected, Parameters p) {
        ReleaseDynamics dynamics = plugin.create(p, DT);
        double[] state = initial(p);
        long last = 0;
        for (int s = 0; s < spikes.length; s++) {
            double found = dynamics.release(state, spikes[s] - last);
            assertEquals(expected[s], found, 1e-12 * expected[s], "spike " + s);
            last = spikes[s];
        }
    }

    @Test
    void closedFormIsTheSumOfItsSteps() {
        long[] spikes = {3, 60, 61, 200, 1_500, 1_620, 9_000};
        Parameters depressing = with(0.9, 0.02, 1).with("initial_u", 0.01);
        assertSame(spikes, stepByStep(spikes, 0.01, 0.9, 0.02, 1, 0.9), depressing);
        Parameters other = with(0.02, 0.1, 0.1).with("f", 0.1);
        assertSame(spikes, stepByStep(spikes, 0.02, 0.02, 0.1, 0.1, 0.1), other);
    }

    @Test
    void jumpAndInitialProbabilityAreUUnlessGiven() {
        Parameters p = with(0.3, 0.1, 0.1);
        double[] state = initial(p);
        assertEquals(0.3, state[1]);
        assertEquals(0.3, plugin.create(p, DT).release(state, 0));
        assertEquals(0.3 + 0.3 * 0.7, state[1], 1e-15);
        assertEquals(0.7, state[0], 1e-15);
        assertEquals(0.01, initial(p.with("initial_u", 0.01))[1]);
    }

    @Test
    void facilitatingSynapseGrowsAndDepressingOneFalls() {
        double[] facilitating = stepByStep(new long[] {0, 100}, 0.02, 0.02, 0.1, 0.1, 0.02);
        assertTrue(facilitating[1] > 1.5 * facilitating[0]); // 0.02 (1 - 0.02) e^-0.1 + 0.02 by hand: 0.0375
        double[] depressing = stepByStep(new long[] {0, 100}, 0.9, 0.9, 0.02, 1, 0.9);
        assertTrue(depressing[1] < 0.6 * depressing[0]);
    }

    @Test
    void parametersAreDocumentedAndTheirDefaultsAllowed() {
        for (Parameter parameter : plugin.parameters()) {
            assertTrue(parameter.range().contains(parameter.defaultValue()), parameter.name());
            assertFalse(parameter.meaning().isBlank(), parameter.name());
        }
    }
}
