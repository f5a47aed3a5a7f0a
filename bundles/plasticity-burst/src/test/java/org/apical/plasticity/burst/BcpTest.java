package org.apical.plasticity.burst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apical.plasticity.PlasticityRule;
import org.apical.testkit.PlasticityRuleContract;
import org.apical.testkit.RuleBench;
import org.apical.testkit.Texts;
import org.junit.jupiter.api.Test;

/** The rule with a fixed reference and the trace of all spikes: weights by hand. */
class BcpTest implements PlasticityRuleContract {
    private static final double ETA = 3.5e-3;
    private static final double RATE = 5; // Hz, between r_min and r_max

    @Override
    public PlasticityRule rule() {
        return Texts.rule(BcpTest.class, "/OSGI-INF/apical/bcp.rule");
    }

    private RuleBench bench(double rate) {
        return RuleBench.of(rule()).weight(0.5).trace("x", 0.8).trace("a_s", 30 * rate);
    }

    @Test
    void eventDepressesByAFixedShareAndBurstPotentiates() {
        assertEquals(0.5 - ETA * 0.15 * 0.8, bench(RATE).post(0).run(1).weight(), 1e-15);
        RuleBench burst = RuleBench.of(rule())
                .weight(0.5)
                .trace("a_s", 30 * RATE)
                .post(0, 100)
                .run(100);
        double before = burst.weight();
        assertEquals(before + ETA * 0.8, burst.trace("x", 0.8).run(1).weight(), 1e-15);
    }

    @Test
    void rateAboveItsLimitLowersBothMoments() {
        assertEquals(0.5 + ETA * (-0.15 - 4) * 0.8, bench(24).post(0).run(1).weight(), 1e-14); // 20 Hz - 24 Hz
    }

    @Test
    void presynapticSpikeArrivesAfterEightStepsLiftsAndIsTransmitted() {
        RuleBench bench =
                RuleBench.of(rule()).weight(0.5).trace("a_s", 0).pre(0, 100).run(8);
        assertEquals(0.5, bench.weight());
        bench.run(1);
        assertEquals(0.5 + ETA * 0.1, bench.weight(), 1e-15); // 0.1 Hz - 0 Hz
        assertEquals(0.5, bench.transmitted());
        bench.run(100);
        assertEquals(0.5 + 0.5 + ETA * 0.1, bench.transmitted(), 1e-15); // every spike, before it is lifted
    }

    @Test
    void traceCountsArrivingSpikesAtTheEndOfTheirStep() {
        RuleBench bench = RuleBench.of(rule()).trace("a_s", 30 * RATE).pre(0).run(9);
        assertEquals(Math.exp(-1e-4 / 20e-3), bench.trace("x"), 1e-12); // counted in step 8, decayed once
        RuleBench together =
                RuleBench.of(rule()).weight(0.5).trace("a_s", 30 * RATE).pre(0).post(8);
        assertEquals(0.5, together.run(9).weight());
    }
}
