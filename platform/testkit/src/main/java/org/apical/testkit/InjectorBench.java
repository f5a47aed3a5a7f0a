package org.apical.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.equation.InjectorEquations;
import org.apical.core.machine.ReferenceBackend;
import org.apical.kernel.Binding;
import org.apical.plugin.Parameters;
import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.state.Variable;

/**
 * Evaluates an injector for one cell on the backend {@code reference}.
 *
 * <pre>{@code
 * double ampere = InjectorBench.of(injector).reads("target", 1).output();
 * }</pre>
 */
public final class InjectorBench {
    private final InjectorEquations injector;
    private final Map<String, Double> inputs = new HashMap<>();
    private Parameters parameters;

    private InjectorBench(InjectorEquations injector) {
        this.injector = injector;
        this.parameters = Parameters.defaults(injector.parameters());
    }

    /** An injector whose inputs are 0. */
    public static InjectorBench of(InjectorEquations injector) {
        return new InjectorBench(injector);
    }

    /** Gives a parameter a value in SI units. */
    public InjectorBench with(String parameter, double value) {
        parameters = parameters.with(parameter, value);
        return this;
    }

    /** Gives an input a value in SI units. */
    public InjectorBench reads(String input, double value) {
        inputs.put(input, value);
        return this;
    }

    /** What the injector computes, in SI units. */
    public double output() {
        List<StateArray> arrays = new ArrayList<>();
        injector.inputs().forEach(v -> arrays.add(array(v)));
        StateArray output = array(injector.output());
        arrays.add(output);
        new ReferenceBackend()
                .kernels(Precision.FLOAT64)
                .bind(injector.program(parameters, Engine.DT), new Binding(arrays, 0, 1, null))
                .step(0, unit -> {});
        return output.get(0);
    }

    private StateArray array(Variable v) {
        StateArray array = StateArray.zeros(v.name(), v.unit(), Extent.CELL, 1, Precision.FLOAT64);
        array.set(0, inputs.getOrDefault(v.name(), 0.0));
        return array;
    }
}
