package org.apical.core.experiment;

import java.util.Optional;
import org.apical.neuron.Compartment;
import org.apical.neuron.Receptor;
import org.apical.plasticity.Moment;
import org.apical.plugin.Place;

/**
 * A projection from one group to a compartment of another.
 *
 * @param name its name in the file
 * @param from presynaptic group
 * @param to postsynaptic group
 * @param compartment where it acts
 * @param receptor excitatory or inhibitory
 * @param transmits what is transmitted; empty: what the rule says, or every spike where there is no rule
 * @param pattern who connects to whom
 * @param weight initial weight of every synapse
 * @param delay axonal delay in s; empty: 0.8 ms for spikes, none for events and bursts
 * @param detection how events and bursts are told apart
 * @param shortTerm short-term plasticity, if any
 * @param plasticity plasticity rule, if any
 * @param place where the file declares it
 */
public record ConnectionSpec(
        String name,
        String from,
        String to,
        Compartment compartment,
        Receptor receptor,
        Optional<Moment> transmits,
        Pattern pattern,
        double weight,
        Optional<Double> delay,
        Detection detection,
        Optional<PluginUse> shortTerm,
        Optional<PluginUse> plasticity,
        Place place) {
    /** The same with another pattern. */
    public ConnectionSpec with(Pattern other) {
        return new ConnectionSpec(
                name,
                from,
                to,
                compartment,
                receptor,
                transmits,
                other,
                weight,
                delay,
                detection,
                shortTerm,
                plasticity,
                place);
    }

    /** The same with short-term plasticity. */
    public ConnectionSpec with(PluginUse shortTermPlasticity) {
        return new ConnectionSpec(
                name,
                from,
                to,
                compartment,
                receptor,
                transmits,
                pattern,
                weight,
                delay,
                detection,
                Optional.of(shortTermPlasticity),
                plasticity,
                place);
    }

    /** The same with another axonal delay in s. */
    public ConnectionSpec withDelay(double seconds) {
        return new ConnectionSpec(
                name,
                from,
                to,
                compartment,
                receptor,
                transmits,
                pattern,
                weight,
                Optional.of(seconds),
                detection,
                shortTerm,
                plasticity,
                place);
    }

    /** Who connects to whom. */
    public sealed interface Pattern {
        /** Cell i to cell i. */
        record OneToOne() implements Pattern {}

        /** Every cell to every cell; within one group not to itself. */
        record AllToAll() implements Pattern {}

        /**
         * Each pair independently; within one group no cell to itself.
         *
         * @param probability probability of a synapse
         */
        record Sparse(double probability) implements Pattern {}
    }

    /**
     * Detection of events and bursts.
     *
     * @param burstThreshold time constant τ_b of the detection trace in s
     * @param sourceDelay by how much the trace of the presynaptic side lags behind its spikes, in s
     */
    public record Detection(double burstThreshold, double sourceDelay) {
        /** The published values: 16 ms, and 0.8 ms on the source side. */
        public static final Detection PUBLISHED = new Detection(16e-3, 0.8e-3);
    }
}
