package org.apical.core.equation;

import java.util.List;

/**
 * A sweep rule that is compiled for a network.
 *
 * @param kept the arrays that live as long as the network, with their initial values
 * @param arrays all arrays, those of a batch included
 * @param start what is done once
 * @param activity what is done for every batch
 * @param learning what is done when the network learns
 */
public record SweepProgram(
        List<Kept> kept,
        List<SweepArray> arrays,
        List<SweepStep> start,
        List<SweepStep> activity,
        List<SweepStep> learning) {
    /** Copies the lists. */
    public SweepProgram {
        kept = List.copyOf(kept);
        arrays = List.copyOf(arrays);
        start = List.copyOf(start);
        activity = List.copyOf(activity);
        learning = List.copyOf(learning);
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
