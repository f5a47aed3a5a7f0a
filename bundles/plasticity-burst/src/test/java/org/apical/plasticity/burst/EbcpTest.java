package org.apical.plasticity.burst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apical.plasticity.PlasticityRule;
import org.apical.testkit.PlasticityRuleContract;
import org.apical.testkit.RuleBench;
import org.apical.testkit.Texts;
import org.junit.jupiter.api.Test;

/** The rule with a fixed reference and the trace of events, as intended and as published: weights by hand. */
class EbcpTest implements PlasticityRuleContract {
    private static final double ETA = 3.5e-3;

    @Override
    public PlasticityRule rule() {
        return Texts.rule(EbcpTest.class, "/OSGI-INF/apical/ebcp.rule");
    }

    private RuleBench bench() {
        return RuleBench.of(rule()).weight(0.5);
    }

    @Test
    void intendedRuleReadsTheTraceOfEvents() {
        RuleBench bench = bench().trace("a_s", 150).trace("x", 0.8).trace("x_all", 0.3);
        assertEquals(0.5 - ETA * 0.15 * 0.8, bench.post(0).run(1).weight(), 1e-15);
    }

    @Test
    void publishedRuleReadsTheTraceOfAllSpikes() {
        RuleBench bench =
                bench().with("eligibility", 1).trace("a_s", 150).trace("x", 0.8).trace("x_all", 0.3);
        assertEquals(0.5 - ETA * 0.15 * 0.3, bench.post(0).run(1).weight(), 1e-15);
    }

    @Test
    void itTransmitsEventsAtOnce() {
        RuleBench bench = bench().trace("a_s", 150).pre(0, 100);
        assertEquals(0.5, bench.run(1).transmitted());
        assertEquals(0.5, bench.run(200).transmitted()); // the second spike of the burst is no event
    }

    @Test
    void traceOfEventsCountsAtOnceAndThatOfAllSpikesEightStepsLater() {
        RuleBench bench = bench().trace("a_s", 150).pre(0, 100).run(1);
        assertEquals(Math.exp(-1e-4 / 0.1), bench.trace("x"), 1e-12);
        assertEquals(0, bench.trace("x_all"));
        bench.run(8);
        assertEquals(Math.exp(-1e-4 / 16e-3), bench.trace("x_all"), 1e-12);
        bench.run(100); // step 109: the second spike was counted in step 108
        assertEquals(Math.exp(-1e-4 / 16e-3) * (1 + Math.exp(-1e-2 / 16e-3)), bench.trace("x_all"), 1e-12);
        assertEquals(Math.exp(-109e-4 / 0.1), bench.trace("x"), 1e-12);
    }
}
