package org.apical.plasticity.burst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apical.plasticity.Moment;
import org.apical.plasticity.PlasticityRule;
import org.apical.plasticity.Trace;
import org.apical.plugin.Parameters;
import org.apical.testkit.PlasticityRuleContract;
import org.apical.testkit.RuleBench;
import org.apical.testkit.Texts;
import org.junit.jupiter.api.Test;

/** The rule of the XOR network: weights by hand, at moments whose traces are given. */
class AdaptiveEbcpTest implements PlasticityRuleContract {
    private static final double ETA = 4e-3;
    private static final double W = 0.234;

    @Override
    public PlasticityRule rule() {
        return Texts.rule(AdaptiveEbcpTest.class, "/OSGI-INF/apical/adaptive-ebcp.rule");
    }

    /** Presynaptic trace 0.8; event and burst averages, and the spike rate in Hz, of the postsynaptic cell. */
    private RuleBench bench(double events, double bursts, double rate) {
        return traces(RuleBench.of(rule()).weight(W), events, bursts, rate);
    }

    private static RuleBench traces(RuleBench bench, double events, double bursts, double rate) {
        return bench.trace("x", 0.8).trace("a_e", events).trace("a_b", bursts).trace("a_s", 30 * rate);
    }

    /** How much a postsynaptic event changes the weight. */
    private double atEvent(double events, double bursts) {
        return bench(events, bursts, 5).post(0).run(1).weight() - W;
    }

    /** How much the second spike of a postsynaptic burst changes the weight. */
    private double atBurst(double events, double bursts) {
        RuleBench bench = RuleBench.of(rule()).weight(W).post(0, 100).run(100);
        double before = bench.weight();
        return traces(bench, events, bursts, 5).run(1).weight() - before;
    }

    @Test
    void eventDepressesByTheBurstProbability() {
        assertEquals(-ETA * 0.3 * 0.8, atEvent(10, 3), 1e-15);
    }

    @Test
    void eventDepressesFullyWithoutAnAverageAndAboveOne() {
        assertEquals(-ETA * 0.8, atEvent(0, 0), 1e-15);
        assertEquals(-ETA * 0.8, atEvent(1, 1.5), 1e-15);
    }

    @Test
    void burstPotentiatesWhateverItsProbability() {
        assertEquals(ETA * 0.8, atBurst(10, 3), 1e-15);
        assertEquals(ETA * 0.8, atBurst(0, 0), 1e-15);
    }

    @Test
    void highEventRateLowersBothMoments() {
        assertEquals(ETA * 0.4 * 0.8, atBurst(50, 5), 1e-15); // 25 Hz: h = -(25 - 10)/25 = -0.6
        assertEquals(-ETA * 0.7 * 0.8, atEvent(50, 5), 1e-15); // -0.6 - 5/50
        assertEquals(-ETA * 0.25 * 0.8, atEvent(20, 5), 1e-15); // 10 Hz is not above e_max
    }

    @Test
    void lowSpikeRateLiftsWeightsAtPresynapticEventsOnly() {
        assertEquals(W + ETA * 1.9, bench(0, 0, 0.1).pre(0).run(1).weight(), 1e-15); // 2 Hz - 0.1 Hz, whatever x
        assertEquals(W, bench(0, 0, 5).pre(0).run(1).weight());
        assertEquals(W, bench(0, 0, 0.1).run(1).weight());
    }

    @Test
    void lowEventRateMayTakeThePlaceOfTheSpikeRate() {
        RuleBench bench = traces(RuleBench.of(rule()).weight(W).with("low_rate", 1), 2, 0, 5); // 1 Hz of events
        assertEquals(W + ETA, bench.pre(0).run(1).weight(), 1e-15);
    }

    @Test
    void weightIsTransmittedBeforeItIsLifted() {
        assertEquals(W, bench(0, 0, 0.1).pre(0).run(1).transmitted());
    }

    @Test
    void averageOfEventsGrowsAfterTheStatementsAndThatOfBurstsBefore() {
        // had the event counted itself, the depression would be 1/2 of 3/5
        assertEquals(-ETA * 0.75 * 0.8, atEvent(4, 3), 1e-15);
        RuleBench event = bench(4, 3, 5).post(0).run(1);
        assertEquals(5 * Math.exp(-1e-4 / 2), event.trace("a_e"), 1e-12); // and decayed once
        assertEquals(3 * Math.exp(-1e-4 / 2), event.trace("a_b"), 1e-12);
    }

    @Test
    void presynapticEventCountsForAPostsynapticOneOfTheSameStep() {
        RuleBench bench =
                RuleBench.of(rule()).weight(W).trace("a_s", 30 * 5).pre(0).post(0);
        assertEquals(W - ETA, bench.run(1).weight(), 1e-15); // x is 1, no event average yet
    }

    @Test
    void weightsStayWithinBounds() {
        RuleBench high = RuleBench.of(rule()).weight(0.999).trace("a_s", 0).pre(0);
        assertEquals(1, high.run(1).weight());
        RuleBench low = RuleBench.of(rule()).weight(1e-4).trace("a_s", 30 * 5).trace("x", 1);
        assertEquals(0, low.post(0).run(1).weight());
    }

    @Test
    void frozenRuleLeavesWeightsButGoesOnCounting() {
        RuleBench bench =
                RuleBench.of(rule()).weight(W).frozen().trace("x", 0.8).pre(1).post(0, 100);
        bench.run(101);
        assertEquals(W, bench.weight());
        assertEquals(Math.exp(-1e-4 / 2), bench.trace("a_b"), 1e-12); // the burst of step 100, decayed once
        assertEquals(W, bench.transmitted());
    }

    @Test
    void tracesCountWhereTheyShould() {
        PlasticityRule rule = rule();
        Parameters p = Parameters.defaults(rule.parameters());
        assertEquals(Moment.EVENT, rule.transmits());
        assertEquals(
                List.of("x EVENT AFTER", "a_e EVENT AFTER", "a_b BURST BEFORE", "a_s SPIKE PHASE_4"),
                rule.traces().stream()
                        .map(t -> t.name() + " " + t.counts() + " " + t.timing())
                        .toList());
        Trace rate = rule.traces().get(3);
        assertEquals(3, rate.initial().applyAsDouble(p)); // 0.1 Hz over 30 s
        assertEquals(30, rate.tau().applyAsDouble(p));
    }
}
