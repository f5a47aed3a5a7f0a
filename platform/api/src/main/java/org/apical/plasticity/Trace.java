package org.apical.plasticity;

import java.util.function.ToDoubleFunction;
import org.apical.plugin.Parameters;
import org.apical.unit.Unit;

/**
 * A trace: a number per neuron that grows by 1 at a moment and decays, {@code x ← x · exp(−dt/τ)} per step.
 *
 * @param name name in equations and files
 * @param side whose moments it counts
 * @param unit its unit
 * @param initial initial value, from the parameters
 * @param tau time constant τ in s, from the parameters
 * @param counts the moment that it counts
 * @param timing when within a step it counts
 * @param late by how much later it counts than its side sees the moment, in s, from the parameters; only in phase 4
 */
public record Trace(
        String name,
        Side side,
        Unit unit,
        ToDoubleFunction<Parameters> initial,
        ToDoubleFunction<Parameters> tau,
        Moment counts,
        Timing timing,
        ToDoubleFunction<Parameters> late) {
    /** A trace that counts a moment when its side sees it. */
    public Trace(
            String name,
            Side side,
            Unit unit,
            ToDoubleFunction<Parameters> initial,
            ToDoubleFunction<Parameters> tau,
            Moment counts,
            Timing timing) {
        this(name, side, unit, initial, tau, counts, timing, p -> 0);
    }

    /** When a trace counts a moment. */
    public enum Timing {
        /** Before the statements of that moment. */
        BEFORE,
        /** After the statements of that moment. */
        AFTER,
        /** In phase 4 of the step, when traces decay. */
        PHASE_4
    }
}
