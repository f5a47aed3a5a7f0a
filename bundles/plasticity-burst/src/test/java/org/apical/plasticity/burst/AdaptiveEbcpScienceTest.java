package org.apical.plasticity.burst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apical.plasticity.PlasticityRule;
import org.apical.testkit.RuleBench;
import org.apical.testkit.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One synapse between two cells with random singles and bursts, against the published rule (Payeur et al. 2021, simulation
 * code) written as a loop that decays every trace in every step.
 */
class AdaptiveEbcpScienceTest {
    private static final int STEPS = 100_000;
    private static final double DT = 1e-4;
    private static final double ETA = 4e-3;

    private final PlasticityRule rule =
            Texts.rule(AdaptiveEbcpScienceTest.class, "/OSGI-INF/apical/adaptive-ebcp.rule");

    /** Tells events from bursts by a trace of 16 ms that counts spikes some steps late. */
    private static final class Detection {
        private final SortedSet<Integer> spikes;
        private final int lag;
        private double trace;
        private boolean inBurst;
        private int events;
        private int bursts;

        Detection(SortedSet<Integer> spikes, int lag) {
            this.spikes = spikes;
            this.lag = lag;
        }

        boolean isEvent(int step) {
            boolean event = spikes.contains(step) && trace < Math.exp(-1);
            inBurst &= !event;
            events += event ? 1 : 0;
            return event;
        }

        boolean isBurst(int step) {
            boolean burst = spikes.contains(step) && trace >= Math.exp(-1) && !inBurst;
            inBurst |= burst;
            bursts += burst ? 1 : 0;
            return burst;
        }

        void decay(int step) {
            trace += spikes.contains(step - lag) ? 1 : 0;
            trace *= Math.exp(-DT / 16e-3);
        }
    }

    /** The published rule, step by step. */
    private static final class Loop {
        private double w = 0.5;
        private double x;
        private double eventAverage;
        private double burstAverage;
        private double spikeTrace = 3;
        private double transmitted;

        void step(boolean preEvent, boolean postEvent, boolean postBurst, boolean postSpike) {
            if (preEvent) {
                transmitted += w;
                change(Math.max(0, 2 - spikeTrace / 30));
                x += 1;
            }
            if (postEvent) {
                double p = eventAverage > 0 ? Math.min(1, burstAverage / eventAverage) : 1;
                change((high() - p) * x);
                eventAverage += 1;
            }
            if (postBurst) {
                burstAverage += 1;
                change((high() + 1) * x);
            }
            spikeTrace = (spikeTrace + (postSpike ? 1 : 0)) * Math.exp(-DT / 30);
            x *= Math.exp(-DT / 0.1);
            eventAverage *= Math.exp(-DT / 2);
            burstAverage *= Math.exp(-DT / 2);
        }

        private double high() {
            double e = eventAverage / 2;
            return e > 10 ? -(e - 10) / e : 0;
        }

        private void change(double by) {
            w = Math.max(0, Math.min(1, w + ETA * by));
        }
    }

    private static SortedSet<Integer> train(Random random, double rate) {
        SortedSet<Integer> steps = new TreeSet<>();
        for (int k = 0; k < STEPS; k++) {
            if (random.nextDouble() < rate * DT) {
                steps.add(k);
                for (int next = k; random.nextDouble() < 0.4; ) {
                    next += 30 + random.nextInt(100);
                    steps.add(next);
                }
            }
        }
        return steps;
    }

    private static long[] array(SortedSet<Integer> steps) {
        return steps.stream().mapToLong(Integer::longValue).toArray();
    }

    @ParameterizedTest(name = "seed {0}, {1} Hz before, {2} Hz after")
    @CsvSource({"1, 8, 4", "2, 5, 15", "3, 20, 1"})
    void synapseFollowsThePublishedRule(long seed, double preRate, double postRate) {
        Random random = new Random(seed);
        SortedSet<Integer> pre = train(random, preRate);
        SortedSet<Integer> post = train(random, postRate);
        Detection source = new Detection(pre, 8); // 0.8 ms
        Detection target = new Detection(post, 0);
        Loop expected = new Loop();
        for (int k = 0; k < STEPS; k++) {
            expected.step(source.isEvent(k), target.isEvent(k), target.isBurst(k), post.contains(k));
            source.decay(k);
            target.decay(k);
        }
        assertTrue(target.events > 3 && target.bursts > 1, target.events + " events, " + target.bursts + " bursts");
        RuleBench bench =
                RuleBench.of(rule).weight(0.5).pre(array(pre)).post(array(post)).run(STEPS);
        assertClose(expected.w, bench.weight());
        assertClose(expected.x, bench.trace("x"));
        assertClose(expected.eventAverage, bench.trace("a_e"));
        assertClose(expected.burstAverage, bench.trace("a_b"));
        assertClose(expected.spikeTrace, bench.trace("a_s"));
        assertClose(expected.transmitted, bench.transmitted());
    }

    private static void assertClose(double expected, double found) {
        assertEquals(expected, found, 1e-11 * Math.abs(expected)); // 100,000 roundings against one exponential
    }
}
