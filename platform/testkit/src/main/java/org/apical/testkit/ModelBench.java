package org.apical.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.experiment.GroupSpec;
import org.apical.core.network.Network;
import org.apical.core.network.NeuronGroup;
import org.apical.core.network.Ports;
import org.apical.neuron.Compartment;
import org.apical.neuron.NeuronModel;
import org.apical.neuron.Receptor;
import org.apical.plugin.Place;
import org.apical.plugin.PluginKind;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/**
 * Runs a group of one neuron model with constant input, at a step of 0.1 ms.
 *
 * <pre>{@code
 * List<Long> steps = ModelBench.of(model).current(Compartment.BASAL, 700e-12).run(10_000).spikes(0);
 * }</pre>
 */
public final class ModelBench {
    /** Where a constant current goes. */
    private record Current(Compartment compartment, double ampere) {}

    private final NeuronModel model;
    private final List<Current> currents = new ArrayList<>();
    private final Map<String, Double> parameters = new LinkedHashMap<>();
    private final List<List<Long>> spikes = new ArrayList<>();
    private int cells = 1;
    private String backend = "reference";
    private Precision precision = Precision.FLOAT64;
    private int threads = 1;
    private NeuronGroup group;

    private ModelBench(NeuronModel model) {
        this.model = model;
    }

    /** One cell of a model on the backend {@code reference}. */
    public static ModelBench of(NeuronModel model) {
        return new ModelBench(model);
    }

    /** Uses that many cells. */
    public ModelBench cells(int count) {
        cells = count;
        return this;
    }

    /** Uses another backend, {@code reference} or {@code jvm}. */
    public ModelBench on(String name, Precision type) {
        backend = name;
        precision = type;
        return this;
    }

    /** Uses that many threads. */
    public ModelBench threads(int count) {
        threads = count;
        return this;
    }

    /** Gives a parameter a value in SI units. */
    public ModelBench with(String parameter, double value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Injects a constant current in A into every cell. */
    public ModelBench current(Compartment compartment, double ampere) {
        currents.add(new Current(compartment, ampere));
        return this;
    }

    /** Runs that many steps from the initial state. */
    public ModelBench run(long steps) {
        GroupSpec spec = new GroupSpec(
                "cells",
                Engine.use(PluginKind.NEURON_MODEL, model, parameters),
                cells,
                List.of(),
                List.of(),
                Map.of(),
                Place.of("test"));
        spikes.clear();
        for (int i = 0; i < cells; i++) {
            spikes.add(new ArrayList<>());
        }
        try (Network network = Engine.builder(Engine.kernels(backend, precision), threads, model)
                .build(List.of(spec), List.of())) {
            run(network, steps);
        }
        return this;
    }

    private void run(Network network, long steps) {
        group = network.group("cells");
        for (Current current : currents) {
            StateArray port = Ports.require(group, current.compartment(), Receptor.CURRENT, Place.of("test"));
            port.fill(current.ampere());
        }
        network.listen((g, step, units) -> {
            for (int i = 0; i < units.count(); i++) {
                spikes.get(units.get(i)).add(step);
            }
        });
        for (long k = 0; k < steps; k++) {
            Engine.step(network);
        }
        network.settle();
        network.checkFinite();
    }

    /** The steps in which a cell spiked. */
    public List<Long> spikes(int cell) {
        return List.copyOf(spikes.get(cell));
    }

    /** The spikes of all cells. */
    public List<List<Long>> spikes() {
        return List.copyOf(spikes);
    }

    /** A variable of a cell after the run, in SI. */
    public double value(String variable, int cell) {
        return group.array(variable).orElseThrow().get(cell);
    }
}
