package org.apical.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.experiment.GroupSpec;
import org.apical.core.network.Network;
import org.apical.core.network.Ports;
import org.apical.neuron.Compartment;
import org.apical.neuron.NeuronModel;
import org.apical.neuron.Receptor;
import org.apical.plugin.PluginKind;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/**
 * Runs a group of one neuron model with constant input, at a step of 0.1 ms: many steps at once, or step by step with values
 * set between.
 *
 * <pre>{@code
 * List<Long> steps = ModelBench.of(model).current(Compartment.BASAL, 700e-12).run(10_000).spikes(0);
 * List<Integer> cells = ModelBench.of(model).set("V_s", -0.040).step();
 * }</pre>
 *
 * <p>Settings (cells, backend, threads, parameters) come before the first {@code run}, {@code step} or {@code set}.
 */
public final class ModelBench implements AutoCloseable {
    /** Where a constant current goes. */
    private record Current(Compartment compartment, double ampere) {}

    private static final String GROUP = "cells";

    private final NeuronModel model;
    private final List<Current> currents = new ArrayList<>();
    private final Map<String, Double> parameters = new LinkedHashMap<>();
    private final List<List<Long>> spikes = new ArrayList<>();
    private int cells = 1;
    private String backend = "reference";
    private Precision precision = Precision.FLOAT64;
    private int threads = 1;
    private Network network;

    private ModelBench(NeuronModel model) {
        this.model = model;
    }

    /** One cell of a model on the backend {@code reference}. */
    public static ModelBench of(NeuronModel model) {
        return new ModelBench(model);
    }

    /** Uses that many cells. */
    public ModelBench cells(int count) {
        checkNotStarted();
        cells = count;
        return this;
    }

    /** Uses another backend, {@code reference} or {@code jvm}. */
    public ModelBench on(String name, Precision type) {
        checkNotStarted();
        backend = name;
        precision = type;
        return this;
    }

    /** Uses that many threads. */
    public ModelBench threads(int count) {
        checkNotStarted();
        threads = count;
        return this;
    }

    /** Gives a parameter a value in SI units. */
    public ModelBench with(String parameter, double value) {
        checkNotStarted();
        parameters.put(parameter, value);
        return this;
    }

    /** Injects a constant current in A into every cell. */
    public ModelBench current(Compartment compartment, double ampere) {
        checkNotStarted();
        currents.add(new Current(compartment, ampere));
        return this;
    }

    private void checkNotStarted() {
        if (network != null) {
            throw new IllegalStateException("the bench has started; give settings before run, step and set");
        }
    }

    /** Takes that many steps. */
    public ModelBench run(long steps) {
        start();
        for (long k = 0; k < steps; k++) {
            Engine.step(network);
        }
        network.settle();
        network.checkFinite();
        return this;
    }

    /** Takes one step; the cells that spiked, in ascending order. */
    public List<Integer> step() {
        start();
        long now = network.step();
        run(1);
        List<Integer> spiked = new ArrayList<>();
        for (int i = 0; i < cells; i++) {
            List<Long> train = spikes.get(i);
            if (!train.isEmpty() && train.get(train.size() - 1) == now) {
                spiked.add(i);
            }
        }
        return spiked;
    }

    /** Sets a state or input of every cell, in SI units. */
    public ModelBench set(String variable, double value) {
        array(variable).fill(value);
        return this;
    }

    /** Sets a state or input of one cell, in SI units. */
    public ModelBench set(String variable, int cell, double value) {
        array(variable).set(cell, value);
        return this;
    }

    /** A state or input of the first cell, in SI units. */
    public double value(String variable) {
        return value(variable, 0);
    }

    /** A state or input of a cell, in SI units. */
    public double value(String variable, int cell) {
        return array(variable).get(cell);
    }

    private StateArray array(String variable) {
        start();
        return network.group(GROUP)
                .array(variable)
                .orElseThrow(() -> new IllegalArgumentException("the model has no '" + variable + "'"));
    }

    /** The steps in which a cell spiked, counted from 0. */
    public List<Long> spikes(int cell) {
        return List.copyOf(spikes.get(cell));
    }

    /** The spikes of all cells. */
    public List<List<Long>> spikes() {
        return List.copyOf(spikes);
    }

    /** Ends the threads. */
    @Override
    public void close() {
        if (network != null) {
            network.close();
        }
    }

    private void start() {
        if (network != null) {
            return;
        }
        GroupSpec spec = new GroupSpec(
                GROUP,
                Engine.use(PluginKind.NEURON_MODEL, model, parameters),
                cells,
                List.of(),
                List.of(),
                Map.of(),
                Engine.PLACE);
        network = Engine.builder(Engine.kernels(backend, precision), threads, model)
                .build(List.of(spec), List.of());
        for (Current current : currents) {
            Ports.require(network.group(GROUP), current.compartment(), Receptor.CURRENT, Engine.PLACE)
                    .fill(current.ampere());
        }
        listen();
    }

    private void listen() {
        for (int i = 0; i < cells; i++) {
            spikes.add(new ArrayList<>());
        }
        network.listen((group, step, units) -> {
            for (int i = 0; i < units.count(); i++) {
                spikes.get(units.get(i)).add(step);
            }
        });
    }
}
