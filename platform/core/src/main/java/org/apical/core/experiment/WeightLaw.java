package org.apical.core.experiment;

import java.util.List;

/**
 * How weights are drawn.
 *
 * @param name {@code glorot}, {@code he}, {@code normal}, {@code uniform} or {@code constant}
 * @param arguments of the law
 */
public record WeightLaw(String name, List<Double> arguments) {
    /** Copies the list. */
    public WeightLaw {
        arguments = List.copyOf(arguments);
    }
}
