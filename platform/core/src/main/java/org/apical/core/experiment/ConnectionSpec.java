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
 * @param relaxation how the traces of its rule relax
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
        Relaxation relaxation,
        Optional<PluginUse> shortTerm,
        Optional<PluginUse> plasticity,
        Place place) {
    /** A projection whose traces relax exponentially. */
    public ConnectionSpec(
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
        this(
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
                Relaxation.EXPONENTIAL,
                shortTerm,
                plasticity,
                place);
    }

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
                relaxation,
                shortTerm,
                plasticity,
                place);
    }

    /** The same with short-term plasticity. */
    public ConnectionSpec with(PluginUse shortTermPlasticity) {
        return with(plasticity, Optional.of(shortTermPlasticity));
    }

    /** The same with other plug-ins. */
    public ConnectionSpec with(Optional<PluginUse> rule, Optional<PluginUse> otherShortTerm) {
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
                relaxation,
                otherShortTerm,
                rule,
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
                relaxation,
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
     * @param byIntervals whether, in place of the trace, the interval to the spike before decides
     */
    public record Detection(double burstThreshold, double sourceDelay, boolean byIntervals) {
        /** Detection by a trace. */
        public Detection(double burstThreshold, double sourceDelay) {
            this(burstThreshold, sourceDelay, false);
        }

        /** The published values: 16 ms, and 0.8 ms on the source side. */
        public static final Detection PUBLISHED = new Detection(16e-3, 0.8e-3);
    }

    /**
     * How the traces of a rule relax.
     *
     * @param isEuler by {@code x ← x − x·dt/τ} in place of {@code x ← x·exp(−dt/τ)}
     * @param every interval between pauses, from the start of the run, in s; infinity for none
     * @param pause length of a pause in s, which is not simulated
     */
    public record Relaxation(boolean isEuler, double every, double pause) {
        /** Exponential, without pauses. */
        public static final Relaxation EXPONENTIAL = new Relaxation(false, Double.POSITIVE_INFINITY, 0);

        /** Whether it has pauses. */
        public boolean hasPauses() {
            return every < Double.POSITIVE_INFINITY;
        }
    }
}
