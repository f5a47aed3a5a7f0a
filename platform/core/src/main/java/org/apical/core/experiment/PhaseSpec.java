package org.apical.core.experiment;

import java.util.List;
import java.util.Map;
import org.apical.neuron.Compartment;
import org.apical.plugin.Place;

/**
 * A stretch of time with constant settings.
 *
 * @param name its name in the file
 * @param duration how long, in s
 * @param plastic the connections whose weights may change; those that are not named are frozen
 * @param inject the currents of this phase
 * @param weights connections to expressions: what all their weights are in this phase
 * @param place where the file declares it
 */
public record PhaseSpec(
        String name,
        double duration,
        List<String> plastic,
        List<Injection> inject,
        Map<String, String> weights,
        Place place) {
    /** A phase in which all connections have their own weights. */
    public PhaseSpec(String name, double duration, List<String> plastic, List<Injection> inject, Place place) {
        this(name, duration, plastic, inject, Map.of(), place);
    }

    /**
     * A current into a compartment of every cell of a group. Several add up.
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
         * ...} of the current example, and the time {@code t} since the start of the run.
         *
         * @param text the expression
         * @param varies whether it uses the time, and so is evaluated in every step
         */
        record Expression(String text, boolean varies) implements Source {
            /** An expression that is evaluated at the start of a phase. */
            public Expression(String text) {
                this(text, false);
            }
        }

        /**
         * A piecewise linear curve over the time since the start of the run; constant before its first and behind its last
         * point.
         *
         * @param seconds times of its points, ascending
         * @param amperes values at its points
         */
        record Curve(List<Double> seconds, List<Double> amperes) implements Source {
            /** The value at a time. */
            public double at(double t) {
                int i = 0;
                while (i < seconds.size() && seconds.get(i) <= t) {
                    i++;
                }
                if (i == 0 || i == seconds.size()) {
                    return amperes.get(Math.max(0, i - 1));
                }
                double share = (t - seconds.get(i - 1)) / (seconds.get(i) - seconds.get(i - 1));
                return amperes.get(i - 1) + share * (amperes.get(i) - amperes.get(i - 1));
            }
        }

        /**
         * An injector of the experiment, evaluated once at the start of the phase and held.
         *
         * @param name its name in the file
         */
        record Injector(String name) implements Source {}
    }
}
