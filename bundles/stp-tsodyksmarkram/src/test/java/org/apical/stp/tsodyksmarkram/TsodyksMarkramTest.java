package org.apical.stp.tsodyksmarkram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.stp.ExpectedRelease;
import org.apical.stp.ReleaseDynamics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** Mean of the factors per second of cells with Poisson events after 20 ms of silence, of which some are pairs 10 ms apart. */
    private double spikingMean(Parameters p, double rate, double burstProbability) {
        Random random = new Random(5);
        ReleaseDynamics dynamics = plugin.create(p, DT);
        double sum = 0;
        double seconds = 20;
        for (int cell = 0; cell < 300; cell++) {
            double[] state = initial(p);
            double last = 0;
            double t = 0;
            while (true) {
                t += 0.02 - (1 / rate - 0.02 - 0.01 * burstProbability) * Math.log(1 - random.nextDouble());
                boolean isPair = random.nextDouble() < burstProbability;
                if (t > seconds) {
                    break;
                }
                sum += counted(t, dynamics.release(state, Math.round((t - last) / DT)));
                last = t;
                if (isPair) {
                    t += 0.01;
                    sum += counted(t, dynamics.release(state, 100));
                    last = t;
                }
            }
        }
        return sum / (300 * (seconds - 10));
    }

    /** The first half of the time is for settling. */
    private static double counted(double t, double factor) {
        return t > 10 ? factor : 0;
    }

    private double expectedMean(Parameters p, double rate, double burstProbability, int hold) {
        ExpectedRelease dynamics = (ExpectedRelease) plugin.create(p, DT);
        double[] state = initial(p);
        double factor = 0;
        for (int k = 0; k < 20 / DT; k += hold) {
            factor = dynamics.release(state, rate * DT, burstProbability * rate * DT, hold);
        }
        return factor / DT;
    }

    /** Published facilitation and depression; within 3 %: resources and release are not quite independent. */
    @ParameterizedTest(name = "{displayName} {arguments}, seed 5")
    @CsvSource({
        "0.02, 0.1, 0.1, 5, 0.2",
        "0.02, 0.1, 0.1, 10, 0.6",
        "0.9, 0.02, 1, 5, 0.2",
        "0.9, 0.02, 1, 10, 0.6",
        "0.5, 0.1, 0.1, 5, 0"
    })
    void meanOfAnEnsembleIsThatOfSpikingCells(double u, double recovery, double facilitation, double rate, double p) {
        Parameters parameters = with(u, recovery, facilitation);
        double spiking = spikingMean(parameters, rate, p);
        assertEquals(spiking, expectedMean(parameters, rate, p, 10), 0.03 * spiking);
    }

    @Test
    void meanDoesNotDependOnHowOftenRatesAreTold() {
        Parameters p = with(0.5, 0.1, 0.1);
        double every = expectedMean(p, 8, 0.3, 1);
        assertEquals(every, expectedMean(p, 8, 0.3, 20), 1e-9 * every); // where it settles
    }

    @Test
    void parametersAreDocumentedAndTheirDefaultsAllowed() {
        for (Parameter parameter : plugin.parameters()) {
            assertTrue(parameter.range().contains(parameter.defaultValue()), parameter.name());
            assertFalse(parameter.meaning().isBlank(), parameter.name());
        }
    }
}
