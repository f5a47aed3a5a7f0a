package org.apical.core.experiment;

import java.util.List;

/**
 * What a user may vary in an experiment.
 *
 * @param name its name, for {@code --set}
 * @param value its value as written
 * @param unit its unit as written; empty for a pure number or a word
 * @param range allowed values as written; empty for any
 * @param choices allowed words; empty where it is a number
 * @param meaning a few words
 * @param source where the value comes from; may be empty
 */
public record ParameterEntry(
        String name, String value, String unit, String range, List<String> choices, String meaning, String source) {}
