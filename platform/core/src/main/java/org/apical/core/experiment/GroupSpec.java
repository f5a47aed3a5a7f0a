package org.apical.core.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.neuron.Compartment;
import org.apical.neuron.Receptor;
import org.apical.plugin.Place;
import org.apical.unit.Quantity;
import org.apical.unit.Unit;

/**
 * One group of neurons.
 *
 * @param name its name in the file
 * @param model its neuron model
 * @param size number of cells
 * @param initial initial values that differ from the model's
 * @param background private Poisson sources of each cell
 * @param inputs values of the model's inputs
 * @param spikes the spikes of a group of {@value #SPIKE_TRAIN}
 * @param law how such spikes are made, where the file does not list them
 * @param signals how it tells its rates, where its model knows rates only
 * @param place where the file declares it
 */
public record GroupSpec(
        String name,
        PluginUse model,
        int size,
        List<Initial> initial,
        List<Background> background,
        Map<String, Quantity> inputs,
        List<SpikeTime> spikes,
        Optional<SpikeLaw> law,
        SignalSpec signals,
        Place place) {
    /** Name of the model of groups whose spikes the file gives. */
    public static final String SPIKE_TRAIN = "spike-train";

    /** A group of cells that follow their equations. */
    public GroupSpec(
            String name,
            PluginUse model,
            int size,
            List<Initial> initial,
            List<Background> background,
            Map<String, Quantity> inputs,
            Place place) {
        this(name, model, size, initial, background, inputs, List.of(), Optional.empty(), SignalSpec.DEFAULT, place);
    }

    /** Whether the cells spike when the file says so. */
    public boolean isScripted() {
        return model.name().equals(SPIKE_TRAIN);
    }

    /** The same with another model, which goes on with the state that is there. */
    public GroupSpec withModel(PluginUse other) {
        return new GroupSpec(name, other, size, List.of(), background, Map.of(), spikes, law, signals, place);
    }

    /**
     * A spike that the file gives.
     *
     * @param cell the cell, from 0
     * @param seconds when, in s
     */
    public record SpikeTime(int cell, double seconds) {}

    /** The same with another number of cells. */
    public GroupSpec withSize(int cells) {
        return new GroupSpec(name, model, cells, initial, background, inputs, spikes, law, signals, place);
    }

    /**
     * An initial value, drawn per cell: mean + spread · z.
     *
     * @param variable the model's variable
     * @param distribution the law of z
     * @param centre mean of a normal law, lower end of a uniform one, or the value itself, in SI
     * @param spread standard deviation, or width of the interval; 0 for a constant
     * @param place where the file says it
     * @param unit unit of centre and spread, to be compared with the variable's; empty where it is not known
     */
    public record Initial(
            String variable,
            Distribution distribution,
            double centre,
            double spread,
            Place place,
            Optional<Unit> unit) {
        /** Without its unit. */
        public Initial(String variable, Distribution distribution, double centre, double spread, Place place) {
            this(variable, distribution, centre, spread, place, Optional.empty());
        }
    }

    /** How initial values are drawn. */
    public enum Distribution {
        /** The same for every cell. */
        CONSTANT,
        /** Normal. */
        NORMAL,
        /** Uniform. */
        UNIFORM
    }

    /**
     * A private Poisson source of each cell, one-to-one: in each step it spikes with probability rate · dt.
     *
     * @param compartment where it acts
     * @param receptor on which conductance
     * @param rate its rate in Hz
     * @param weight what one spike adds
     * @param delay axonal delay in s
     * @param place where the file says it
     */
    public record Background(
            Compartment compartment, Receptor receptor, double rate, double weight, double delay, Place place) {}
}
