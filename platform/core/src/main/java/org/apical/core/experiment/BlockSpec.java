package org.apical.core.experiment;

import java.util.List;
import java.util.Optional;
import org.apical.unit.Quantity;

/**
 * A part of the schedule: phases that are run for each example, all of it several times.
 *
 * @param name its name in the file
 * @param repeat how many times
 * @param examples whether and in which order the examples of the dataset are presented in each repetition
 * @param phases the phases of one example
 * @param each what takes another value in each repetition
 */
public record BlockSpec(String name, int repeat, Order examples, List<PhaseSpec> phases, Optional<Each> each) {
    /** A block whose repetitions are alike. */
    public BlockSpec(String name, int repeat, Order examples, List<PhaseSpec> phases) {
        this(name, repeat, examples, phases, Optional.empty());
    }

    /**
     * A list of the experiment whose values stand for its name one after the other, one per repetition.
     *
     * @param parameter its name
     * @param column the column that holds the value, with the unit as suffix
     * @param values its values
     * @param numbers its values in the unit of the column
     */
    public record Each(String parameter, String column, List<Quantity> values, List<Double> numbers) {}

    /** The order of examples. */
    public enum Order {
        /** No examples: the phases run once per repetition. */
        NONE,
        /** The order of the dataset. */
        FIXED,
        /** A new random order in each repetition. */
        RANDOM
    }
}
