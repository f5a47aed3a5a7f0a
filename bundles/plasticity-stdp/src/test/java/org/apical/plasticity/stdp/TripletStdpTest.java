package org.apical.plasticity.stdp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apical.plasticity.PlasticityRule;
import org.apical.testkit.PlasticityRuleContract;
import org.apical.testkit.RuleBench;
import org.apical.testkit.Texts;
import org.junit.jupiter.api.Test;

/** Changes by pairs and triplets, by hand; presynaptic spikes arrive 8 steps of 0.1 ms late. */
class TripletStdpTest implements PlasticityRuleContract {
    @Override
    public PlasticityRule rule() {
        return Texts.rule(TripletStdpTest.class, "/OSGI-INF/apical/triplet-stdp.rule");
    }

    @Test
    void lonePairWithThePresynapticSpikeFirstChangesNothing() {
        assertEquals(1, RuleBench.of(rule()).weight(1).pre(0).post(108).run(120).weight());
    }

    @Test
    void postsynapticSpikeBeforePotentiatesBySlowTrace() {
        double w =
                RuleBench.of(rule()).weight(1).post(0).pre(0).post(108).run(120).weight();
        double depression = 7.1e-3 * Math.exp(-0.8 / 33.7); // the presynaptic spike arrives after 0.8 ms
        double potentiation = 6.5e-3 * Math.exp(-10 / 16.8) * Math.exp(-10.8 / 114);
        assertEquals(1 - depression + potentiation, w, 1e-12);
    }

    @Test
    void fullModelHasPairsOnBothSidesAndPresynapticTriplets() {
        RuleBench bench = RuleBench.of(rule())
                .with("A2_plus", 2e-3)
                .with("A3_minus", 3e-3)
                .weight(1)
                .pre(0, 200)
                .post(108);
        double w = bench.run(220).weight();
        double potentiation = 2e-3 * Math.exp(-10 / 16.8);
        double depression = Math.exp(-10 / 33.7) * (7.1e-3 + 3e-3 * Math.exp(-20.0 / 101));
        assertEquals(1 + potentiation - depression, w, 1e-12);
    }
}
