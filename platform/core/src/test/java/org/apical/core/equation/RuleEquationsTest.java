package org.apical.core.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apical.kernel.ArrayUse;
import org.apical.kernel.Program;
import org.apical.plasticity.Moment;
import org.apical.plasticity.PlasticityRule;
import org.apical.plasticity.Side;
import org.apical.plasticity.Trace;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameters;
import org.apical.state.Extent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleEquationsTest {
    private static final String RULE = """
            rule r
            parameters
              eta = 0.5   tau = 20 ms   top = 2
            transmits spikes
            synapse
              w : 1 = 0.25 in [0, top] "weight"
              y : 1 = 0
            pre
              trace x : 1 = 0, decay tau, +1 after event
              trace unused : 1 = 0, decay tau, +1 before spike
              let twice = 2*x
            post
              trace z : 1 = 3, decay 2*tau, +1 in phase 4 on burst
              let half = z/2
            on pre event
              d = eta*half
              w = w + d
              y = w
            on post burst
              y = y + twice
            """;

    private static RuleEquations rule(String text) {
        return (RuleEquations) EquationCompiler.compile(text, "r.rule");
    }

    @Test
    void ruleSaysWhatItNeeds() {
        PlasticityRule rule = rule(RULE);
        Parameters p = Parameters.defaults(rule.parameters());
        assertEquals(Moment.SPIKE, rule.transmits());
        assertEquals(
                List.of("w", "y"), rule.synapse().stream().map(v -> v.name()).toList());
        assertEquals(3, rule.traces().size());
        Trace z = rule.traces().get(2);
        assertEquals(Side.POST, z.side());
        assertEquals(Moment.BURST, z.counts());
        assertEquals(Trace.Timing.PHASE_4, z.timing());
        assertEquals(3, z.initial().applyAsDouble(p));
        assertEquals(0.06, z.tau().applyAsDouble(p.with("tau", 0.03)));
        assertEquals(Trace.Timing.AFTER, rule.traces().get(0).timing());
        assertEquals(Trace.Timing.BEFORE, rule.traces().get(1).timing());
    }

    @Test
    void arraysAreSynapseVariablesAndUsedTraces() {
        RuleEquations rule = rule(RULE);
        Program program = rule.program(Parameters.defaults(rule.parameters()), 1e-4, true);
        assertEquals(
                List.of(
                        new ArrayUse("w", Extent.SYNAPSE, true),
                        new ArrayUse("y", Extent.SYNAPSE, true),
                        new ArrayUse("x", Extent.PRE, false),
                        new ArrayUse("z", Extent.POST, false)),
                program.arrays());
        assertEquals(2, program.stepScalars());
        assertEquals(
                List.of("pre event", "post burst"),
                program.sections().stream().map(s -> s.label()).toList());
    }

    @Test
    void momentRunsOnTheRowOfItsSide() {
        RuleRun run = new RuleRun(rule(RULE)).scale("z", 0.5);
        run.set("z", 0, 4).set("z", 1, 8); // values 2 and 4
        run.on(Side.PRE, Moment.EVENT, 0);
        assertEquals(0.25 + 0.5 * 1, run.weight(0, 0));
        assertEquals(0.25 + 0.5 * 2, run.weight(0, 1));
        assertEquals(0.25, run.weight(1, 0));
    }

    @Test
    void assignmentIsClippedToBoundsThatParametersGive() {
        RuleEquations rule = rule(RULE);
        RuleRun run = new RuleRun(rule, Parameters.defaults(rule.parameters()).with("top", 1));
        run.set("z", 0, 100);
        run.on(Side.PRE, Moment.EVENT, 0);
        assertEquals(1, run.weight(0, 0));
        assertEquals(1, run.get("y", 0)); // y read the clipped weight
    }

    @Test
    void frozenWeightStaysWhileOtherVariablesGoOn() {
        RuleRun run = new RuleRun(rule(RULE)).plastic(false);
        run.set("z", 0, 4).set("x", 1, 3);
        run.on(Side.PRE, Moment.EVENT, 0);
        assertEquals(0.25, run.weight(0, 0));
        assertEquals(0.25, run.get("y", 0));
        run.on(Side.POST, Moment.BURST, 0);
        assertEquals(6, run.get("y", 2)); // synapse from neuron 1 to neuron 0: twice x
        run.plastic(true).on(Side.PRE, Moment.EVENT, 0);
        assertEquals(1.25, run.weight(0, 0));
    }

    @Test
    void ruleListensToItsMomentsOnly() {
        RuleRun run = new RuleRun(rule(RULE));
        assertTrue(run.dynamics().listensTo(Side.PRE, Moment.EVENT));
        assertFalse(run.dynamics().listensTo(Side.PRE, Moment.BURST));
        assertFalse(run.dynamics().listensTo(Side.POST, Moment.EVENT));
        run.on(Side.POST, Moment.SPIKE, 0); // does nothing
        assertEquals(0.25, run.weight(0, 0));
    }

    private static InputException failure(String from, String to) {
        assertTrue(RULE.contains(from), from);
        return assertThrows(InputException.class, () -> rule(RULE.replace(from, to)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "let twice = 2*x | let twice = 2*z | 'z' belongs to the other side of the synapse",
                "let half = z/2 | let half = twice | 'twice' belongs to the other side of the synapse",
                "let twice = 2*x | let twice = half | 'half' belongs to the other side of the synapse",
                "let twice = 2*x | let twice = twice | 'twice' is used before its line",
                "let twice = 2*x | let twice = w | 'w' belongs to a synapse, not to one side",
                "decay tau, +1 after | decay eta, +1 after | the time constant of trace 'x' in 'eta': expected s, found 1",
                "+1 after event | +2 after event | expected '1', but found '2' in 'trace x : 1 = 0, decay tau, +2 after event'",
                "+1 after event | +1 later | expected 'before', 'after' or 'in phase 4 on', but found 'later' in 'trace x : 1 = 0, decay tau, +1 later'",
                "on post burst | on post bursts | expected 'spike', 'event' or 'burst', but found 'bursts' in 'on post bursts'",
                "on post burst | on pre event | 'on pre event' stands twice",
                "on post burst | on burst | expected 'pre' or 'post', but found 'burst' in 'on burst'",
                "transmits spikes | transmits spike | expected 'spikes', 'events' or 'bursts', but found 'spike' in 'transmits spike'",
                "transmits spikes | | rule 'r' has no section 'transmits'",
                "y = w | x = w | 'x' is a trace and cannot be assigned",
                "y = w | half = w | 'half' is an abbreviation and cannot be assigned",
                "y = w | y = uniform(0) | 'uniform' cannot be used in a plasticity rule",
                "w : 1 = 0.25 in [0, top] \"weight\" | v : 1 = 0.25 | the first variable of a synapse is not the weight w",
            })
    void wrongRuleIsExplained(String from, String to, String what) {
        assertEquals(what, failure(from, to == null ? "" : to).what());
    }
}
