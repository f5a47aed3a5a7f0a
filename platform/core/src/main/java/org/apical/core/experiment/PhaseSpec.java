package org.apical.core.experiment;

import java.util.List;
import org.apical.neuron.Compartment;
import org.apical.plugin.Place;

/**
 * A stretch of time with constant settings.
 *
 * @param name its name in the file
 * @param duration how long, in s
 * @param plastic the connections whose weights may change; those that are not named are frozen
 * @param inject the currents of this phase
 * @param place where the file declares it
 */
public record PhaseSpec(String name, double duration, List<String> plastic, List<Injection> inject, Place place) {
    /**
     * A current into a compartment of every cell of a group, constant during the phase. Several add up.
     *
     * @param group the group
     * @param compartment where it acts
     * @param what its value: an expression, evaluated at the start of the phase, or an injector
     * @param place where the file says it
     */
    public record Injection(String group, Compartment compartment, Source what, Place place) {}

    /** Where the value of an injection comes from. */
    public sealed interface Source {
        /**
         * An expression over the parameters of the experiment, the inputs {@code x1, x2 ...} and the targets {@code t1, t2
         * ...} of the current example.
         *
         * @param text the expression
         */
        record Expression(String text) implements Source {}

        /**
         * An injector of the experiment, evaluated once at the start of the phase and held.
         *
         * @param name its name in the file
         */
        record Injector(String name) implements Source {}
    }
}
