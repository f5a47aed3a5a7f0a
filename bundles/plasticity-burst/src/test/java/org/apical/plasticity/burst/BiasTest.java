package org.apical.plasticity.burst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apical.plasticity.PlasticityRule;
import org.apical.testkit.PlasticityRuleContract;
import org.apical.testkit.RuleBench;
import org.apical.testkit.Texts;
import org.junit.jupiter.api.Test;

/** A bias learns without a presynaptic factor: weights by hand. */
class BiasTest implements PlasticityRuleContract {
    private static final double ETA = 1e-4;

    @Override
    public PlasticityRule rule() {
        return Texts.rule(BiasTest.class, "/OSGI-INF/apical/bias.rule");
    }

    private RuleBench bench(double events, double bursts) {
        return RuleBench.of(rule()).weight(0.5).trace("a_e", events).trace("a_b", bursts);
    }

    @Test
    void eventDepressesByTheBurstProbabilityWithoutPresynapticSpikes() {
        assertEquals(0.5 - ETA * 0.3, bench(10, 3).post(0).run(1).weight(), 1e-15);
        assertEquals(0.5 - ETA, bench(0, 0).post(0).run(1).weight(), 1e-15);
        assertEquals(0.5 - ETA * 1.5, bench(1, 1.5).post(0).run(1).weight(), 1e-15); // not limited to 1
    }

    @Test
    void highEventRateLowersBothMoments() {
        assertEquals(0.5 + ETA * (-0.6 - 0.1), bench(50, 5).post(0).run(1).weight(), 1e-15); // 25 Hz
    }

    @Test
    void presynapticSpikesAreTransmittedButTeachNothing() {
        RuleBench bench = bench(0, 0).pre(0, 50).run(60);
        assertEquals(0.5, bench.weight());
        assertEquals(1, bench.transmitted());
    }
}
