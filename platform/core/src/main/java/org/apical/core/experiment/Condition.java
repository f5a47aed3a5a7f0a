package org.apical.core.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One of the conditions that an experiment runs one after the other.
 *
 * @param keys leading columns of its rows, besides the seed: numbers, and the word of a named condition
 * @param experiment the experiment with the values of this condition
 */
public record Condition(Map<String, Object> keys, Experiment experiment) {
    /** The column that holds the name of a condition. */
    public static final String NAME = "condition";

    /** Copies the keys. */
    public Condition {
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }
}
