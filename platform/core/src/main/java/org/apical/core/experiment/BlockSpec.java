package org.apical.core.experiment;

import java.util.List;

/**
 * A part of the schedule: phases that are run for each example, all of it several times.
 *
 * @param name its name in the file
 * @param repeat how many times
 * @param examples whether and in which order the examples of the dataset are presented in each repetition
 * @param phases the phases of one example
 */
public record BlockSpec(String name, int repeat, Order examples, List<PhaseSpec> phases) {
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
