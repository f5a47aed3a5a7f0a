package org.apical.core.equation;

import java.util.List;
import java.util.Set;
import org.apical.kernel.Program;
import org.apical.plasticity.Moment;
import org.apical.plasticity.PlasticityRule;
import org.apical.plasticity.RuleContext;
import org.apical.plasticity.RuleDynamics;
import org.apical.plasticity.Trace;
import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.state.Variable;

/** A plasticity rule made of text. */
public final class RuleEquations implements PlasticityRule {
    private final RuleText rule;
    private final List<Variable> synapse;
    private final List<Trace> traces;

    RuleEquations(RuleText rule) {
        this.rule = rule;
        Parameters defaults = Parameters.defaults(rule.parameters());
        this.synapse = rule.synapse().stream().map(v -> v.variable(defaults)).toList();
        this.traces = rule.traces().stream().map(TraceText::trace).toList();
    }

    @Override
    public String name() {
        return rule.name();
    }

    @Override
    public List<Parameter> parameters() {
        return rule.parameters();
    }

    @Override
    public String text() {
        return rule.text();
    }

    @Override
    public Moment transmits() {
        return rule.transmits();
    }

    @Override
    public List<Variable> synapse() {
        return synapse;
    }

    @Override
    public List<Trace> traces() {
        return traces;
    }

    /**
     * The program for given parameters and time step, one section per moment.
     *
     * @param parameters a value for every parameter
     * @param dt time step in s, &gt; 0
     * @param plastic whether weights change
     */
    public Program program(Parameters parameters, double dt, boolean plastic) {
        return RuleProgram.of(rule, parameters, dt, plastic, Set.of());
    }

    @Override
    public RuleDynamics create(RuleContext context) {
        return new RuleRows(rule, context);
    }
}
