package org.apical.core.equation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apical.core.machine.PhiloxStream;
import org.apical.core.machine.ReferenceBackend;
import org.apical.kernel.Kernels;
import org.apical.neuron.GroupContext;
import org.apical.neuron.GroupDynamics;
import org.apical.neuron.NeuronModel;
import org.apical.plugin.Parameters;
import org.apical.random.RandomStream;
import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/** A group of cells of one model, stepped by hand. */
final class ModelRun implements GroupContext {
    private final Parameters parameters;
    private final double dt;
    private final int cells;
    private final Kernels kernels;
    private final Map<String, StateArray> arrays = new LinkedHashMap<>();
    private final GroupDynamics dynamics;
    private long step;

    /** Cells at their initial values on the reference backend, dt = 0.1 ms. */
    ModelRun(NeuronModel model, int cells) {
        this(
                model,
                Parameters.defaults(model.parameters()),
                1e-4,
                cells,
                new ReferenceBackend().kernels(Precision.FLOAT64));
    }

    ModelRun(NeuronModel model, Parameters parameters, double dt, int cells, Kernels kernels) {
        this.parameters = parameters;
        this.dt = dt;
        this.cells = cells;
        this.kernels = kernels;
        Stream.concat(model.state().stream(), model.inputs().stream()).forEach(v -> {
            StateArray array = StateArray.zeros(v.name(), v.unit(), Extent.CELL, cells, kernels.precision());
            array.fill(v.initial().applyAsDouble(parameters));
            arrays.put(v.name(), array);
        });
        dynamics = model.create(this);
    }

    /** Takes a step, transmission left out; the cells that spiked. */
    List<Integer> step() {
        List<Integer> spikes = new ArrayList<>();
        dynamics.step(step, spikes::add);
        dynamics.after(step);
        step++;
        return spikes;
    }

    double get(String name, int cell) {
        return arrays.get(name).get(cell);
    }

    /** Value of the first cell. */
    double get(String name) {
        return get(name, 0);
    }

    ModelRun set(String name, int cell, double value) {
        arrays.get(name).set(cell, value);
        return this;
    }

    ModelRun set(String name, double value) {
        arrays.get(name).fill(value);
        return this;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public double dt() {
        return dt;
    }

    @Override
    public int from() {
        return 0;
    }

    @Override
    public int to() {
        return cells;
    }

    @Override
    public StateArray array(String name) {
        return arrays.get(name);
    }

    @Override
    public Kernels kernels() {
        return kernels;
    }

    @Override
    public RandomStream random() {
        return new PhiloxStream(42, 7);
    }
}
