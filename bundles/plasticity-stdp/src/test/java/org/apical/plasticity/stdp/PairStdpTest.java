package org.apical.plasticity.stdp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apical.plasticity.PlasticityRule;
import org.apical.testkit.PlasticityRuleContract;
import org.apical.testkit.RuleBench;
import org.apical.testkit.Texts;
import org.junit.jupiter.api.Test;

/** Changes by pairs, by hand; presynaptic spikes arrive 8 steps of 0.1 ms late. */
class PairStdpTest implements PlasticityRuleContract {
    @Override
    public PlasticityRule rule() {
        return Texts.rule(PairStdpTest.class, "/OSGI-INF/apical/pair-stdp.rule");
    }

    @Test
    void presynapticSpikeFirstPotentiates() {
        double w = RuleBench.of(rule()).weight(1).pre(0).post(108).run(120).weight();
        assertEquals(1 + 5e-3 * Math.exp(-10.0 / 20), w, 1e-12);
    }

    @Test
    void postsynapticSpikeFirstDepresses() {
        double w = RuleBench.of(rule()).weight(1).post(8).pre(100).run(120).weight();
        assertEquals(1 - 5.25e-3 * Math.exp(-10.0 / 20), w, 1e-12);
    }

    @Test
    void allPairsAddUp() {
        double w = RuleBench.of(rule()).weight(1).pre(0, 50).post(108).run(120).weight();
        assertEquals(1 + 5e-3 * (Math.exp(-10.0 / 20) + Math.exp(-5.0 / 20)), w, 1e-12);
    }
}
