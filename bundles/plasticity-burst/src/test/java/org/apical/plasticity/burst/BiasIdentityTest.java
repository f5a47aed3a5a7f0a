package org.apical.plasticity.burst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apical.plasticity.PlasticityRule;
import org.apical.testkit.PlasticityRuleContract;
import org.apical.testkit.RuleBench;
import org.apical.testkit.Texts;
import org.junit.jupiter.api.Test;

/** A bias per neuron, which rises at low event rates: weights by hand. */
class BiasIdentityTest implements PlasticityRuleContract {
    private static final double ETA = 1e-4;

    @Override
    public PlasticityRule rule() {
        return Texts.rule(BiasIdentityTest.class, "/OSGI-INF/apical/bias-identity.rule");
    }

    private RuleBench bench(double events, double bursts) {
        return RuleBench.of(rule()).weight(0.5).trace("a_e", events).trace("a_b", bursts);
    }

    @Test
    void depressionIsLimitedToOne() {
        assertEquals(0.5 - ETA, bench(1, 1.5).post(0).run(1).weight(), 1e-15);
        assertEquals(0.5 - ETA * 0.3, bench(10, 3).post(0).run(1).weight(), 1e-15);
    }

    @Test
    void presynapticSpikeLiftsAtLowEventRate() {
        RuleBench bench = RuleBench.of(rule()).weight(0.5).pre(0).run(9);
        assertEquals(0.5 + ETA * 2, bench.weight(), 1e-15); // 2 Hz - 0 Hz
        assertEquals(0.5, bench(10, 3).pre(0).run(9).weight()); // 5 Hz
    }
}
