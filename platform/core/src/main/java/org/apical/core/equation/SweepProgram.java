package org.apical.core.equation;

import java.util.List;

/**
 * A sweep rule that is compiled for a network.
 *
 * @param kept the arrays that live as long as the network, with their initial values
 * @param arrays all arrays that are held in memory, those of a batch included
 * @param start what is done once
 * @param activity what is done for every batch
 * @param observation what is computed when somebody asks, between activity and learning
 * @param learning what is done when the network learns
 * @param rest what is done when the examples of a batch are over
 */
public record SweepProgram(
        List<Kept> kept,
        List<SweepArray> arrays,
        List<SweepStep> start,
        List<SweepStep> activity,
        List<SweepStep> observation,
        List<SweepStep> learning,
        List<SweepStep> rest) {
    /** Copies the lists. */
    public SweepProgram {
        kept = List.copyOf(kept);
        arrays = List.copyOf(arrays);
        start = List.copyOf(start);
        activity = List.copyOf(activity);
        observation = List.copyOf(observation);
        learning = List.copyOf(learning);
        rest = List.copyOf(rest);
    }

    /**
     * An array that lives as long as the network.
     *
     * @param array the array
     * @param law {@code normal}, {@code uniform}, {@code glorot}, {@code constant}, or {@code given} by the experiment
     * @param arguments of the law
     */
    public record Kept(SweepArray array, String law, List<Double> arguments) {
        /** Copies the list. */
        public Kept {
            arguments = List.copyOf(arguments);
        }
    }
}
