package org.apical.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apical.plasticity.PlasticityRule;
import org.junit.jupiter.api.Test;

class HebbRuleTest implements PlasticityRuleContract {
    @Override
    public PlasticityRule rule() {
        return Texts.rule(HebbRuleTest.class, "hebb.rule");
    }

    @Test
    void postsynapticSpikeAddsTheDecayedTrace() {
        // the presynaptic spike of step 100 arrives 8 steps later; until step 208 its trace decays for 10 ms
        double expected = 0.5 + 1e-3 * Math.exp(-10e-3 / 20e-3);
        assertEquals(
                expected,
                RuleBench.of(rule()).weight(0.5).pre(100).post(208).run(300).weight(),
                1e-15);
    }

    @Test
    void everySpikeIsTransmittedWithTheCurrentWeight() {
        assertEquals(
                0.75, RuleBench.of(rule()).weight(0.25).pre(10, 50, 90).run(200).transmitted(), 1e-15);
    }
}
