package org.apical.core.equation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apical.core.machine.ReferenceBackend;
import org.apical.kernel.Kernels;
import org.apical.kernel.RowBinding;
import org.apical.plasticity.ExpectedRule;
import org.apical.plasticity.Moment;
import org.apical.plasticity.PlasticityRule;
import org.apical.plasticity.RuleContext;
import org.apical.plasticity.RuleDynamics;
import org.apical.plasticity.Side;
import org.apical.plugin.Parameters;
import org.apical.state.Extent;
import org.apical.state.IndexArray;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/** A rule on the four synapses of two neurons to two, synapse 2·pre + post, with traces that are set by hand. */
final class RuleRun implements RuleContext {
    private static final int SIDE = 2;

    private final Parameters parameters;
    private final Set<Side> expected;
    private final Map<String, StateArray> arrays = new LinkedHashMap<>();
    private final Map<String, Double> scales = new HashMap<>();
    private final RuleDynamics dynamics;
    private boolean plastic = true;

    RuleRun(PlasticityRule rule) {
        this(rule, Parameters.defaults(rule.parameters()));
    }

    RuleRun(PlasticityRule rule, Parameters parameters) {
        this(rule, parameters, Set.of());
    }

    /** With sides that tell expected numbers. */
    RuleRun(PlasticityRule rule, Parameters parameters, Set<Side> expected) {
        this.parameters = parameters;
        this.expected = expected;
        rule.synapse().forEach(v -> {
            StateArray array = StateArray.zeros(v.name(), v.unit(), Extent.SYNAPSE, SIDE * SIDE, Precision.FLOAT64);
            array.fill(v.initial().applyAsDouble(parameters));
            arrays.put(v.name(), array);
        });
        rule.traces().forEach(t -> {
            Extent extent = t.side() == Side.PRE ? Extent.PRE : Extent.POST;
            arrays.put(t.name(), StateArray.zeros(t.name(), t.unit(), extent, SIDE, Precision.FLOAT64));
        });
        dynamics = rule.create(this);
    }

    RuleRun set(String name, int index, double value) {
        arrays.get(name).set(index, value);
        return this;
    }

    double get(String name, int index) {
        return arrays.get(name).get(index);
    }

    double weight(int pre, int post) {
        return get("w", SIDE * pre + post);
    }

    RuleRun scale(String trace, double scale) {
        scales.put(trace, scale);
        return this;
    }

    RuleRun plastic(boolean now) {
        plastic = now;
        return this;
    }

    RuleDynamics dynamics() {
        return dynamics;
    }

    void on(Side side, Moment moment, int unit) {
        dynamics.on(side, moment, unit, SIDE * unit, SIDE);
    }

    void expect(Side side, Moment moment, int unit, double number) {
        ExpectedRule rule = (ExpectedRule) dynamics;
        if (rule.begin(side, moment)) {
            rule.expect(unit, SIDE * unit, SIDE, number);
        }
    }

    @Override
    public boolean isExpected(Side side) {
        return expected.contains(side);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public double dt() {
        return 1e-4;
    }

    @Override
    public StateArray array(String name) {
        return arrays.get(name);
    }

    @Override
    public double traceScale(String trace) {
        return scales.getOrDefault(trace, 1.0);
    }

    @Override
    public boolean isPlastic() {
        return plastic;
    }

    @Override
    public RowBinding rows(Side side) {
        IndexArray partner = indices(0, 1, 0, 1);
        return side == Side.PRE
                ? new RowBinding(List.of(), Extent.PRE, null, partner)
                : new RowBinding(List.of(), Extent.POST, indices(0, 2, 1, 3), partner);
    }

    private static IndexArray indices(int... values) {
        IndexArray array = IndexArray.zeros(values.length);
        for (int i = 0; i < values.length; i++) {
            array.set(i, values[i]);
        }
        return array;
    }

    @Override
    public Kernels kernels() {
        return new ReferenceBackend().kernels(Precision.FLOAT64);
    }
}
