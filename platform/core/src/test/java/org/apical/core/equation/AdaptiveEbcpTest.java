package org.apical.core.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apical.plasticity.Moment;
import org.apical.plasticity.PlasticityRule;
import org.apical.plasticity.Side;
import org.apical.plasticity.Trace;
import org.apical.plugin.Parameters;
import org.junit.jupiter.api.Test;

/** The shipped text of the rule of the XOR network; weights by hand from section 5.2 of the specification. */
class AdaptiveEbcpTest {
    private static final double ETA = 4e-3;
    private static final double W = 0.234;

    private final PlasticityRule rule = (PlasticityRule) Texts.compiled("adaptive-ebcp.rule");

    /** Presynaptic trace 0.8 for neuron 0, event and burst averages and spike rate for postsynaptic neuron 0. */
    private RuleRun run(double events, double bursts, double rate) {
        return new RuleRun(rule)
                .set("x", 0, 0.8)
                .set("a_e", 0, events)
                .set("a_b", 0, bursts)
                .set("a_s", 0, 30 * rate);
    }

    @Test
    void eventDepressesByTheBurstProbability() {
        RuleRun run = run(10, 3, 5); // 5 Hz
        run.on(Side.POST, Moment.EVENT, 0);
        assertEquals(W - ETA * 0.3 * 0.8, run.weight(0, 0), 1e-15);
        assertEquals(W, run.weight(1, 0)); // its presynaptic trace is 0
        assertEquals(W, run.weight(0, 1)); // of the other neuron
    }

    @Test
    void eventDepressesFullyWithoutAnAverageAndAboveOne() {
        RuleRun none = run(0, 0, 5);
        none.on(Side.POST, Moment.EVENT, 0);
        assertEquals(W - ETA * 0.8, none.weight(0, 0), 1e-15);
        RuleRun above = run(1, 1.5, 5);
        above.on(Side.POST, Moment.EVENT, 0);
        assertEquals(W - ETA * 0.8, above.weight(0, 0), 1e-15);
    }

    @Test
    void burstPotentiates() {
        RuleRun run = run(10, 3, 5);
        run.on(Side.POST, Moment.BURST, 0);
        assertEquals(W + ETA * 0.8, run.weight(0, 0), 1e-15);
    }

    @Test
    void highEventRateLowersBothMoments() {
        RuleRun burst = run(50, 5, 5); // 25 Hz: h = -(25 - 10)/25 = -0.6
        burst.on(Side.POST, Moment.BURST, 0);
        assertEquals(W + ETA * 0.4 * 0.8, burst.weight(0, 0), 1e-15);
        RuleRun event = run(50, 5, 5);
        event.on(Side.POST, Moment.EVENT, 0);
        assertEquals(W - ETA * 0.7 * 0.8, event.weight(0, 0), 1e-15);
    }

    @Test
    void lowSpikeRateLiftsWeightsAtPresynapticEventsOnly() {
        RuleRun run = run(0, 0, 0.1);
        run.on(Side.PRE, Moment.EVENT, 0);
        assertEquals(W + ETA * 1.9, run.weight(0, 0), 1e-15);
        assertEquals(W + ETA * 2.0, run.weight(0, 1), 1e-15);
        RuleRun busy = run(0, 0, 5);
        busy.on(Side.PRE, Moment.EVENT, 0);
        assertEquals(W, busy.weight(0, 0));
    }

    @Test
    void weightsStayWithinBounds() {
        RuleRun run = run(10, 3, 5).set("w", 0, 0.999).set("w", 2, 0.0001).set("x", 1, 9);
        run.on(Side.POST, Moment.BURST, 0);
        assertEquals(1, run.weight(0, 0));
        run.set("w", 2, 0.0001);
        run.on(Side.POST, Moment.EVENT, 0);
        assertEquals(0, run.weight(1, 0));
    }

    @Test
    void frozenRuleLeavesWeights() {
        RuleRun run = run(10, 3, 0).plastic(false);
        run.on(Side.POST, Moment.BURST, 0);
        run.on(Side.PRE, Moment.EVENT, 0);
        assertEquals(W, run.weight(0, 0));
    }

    @Test
    void tracesCountWhereTheSpecificationCounts() {
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
