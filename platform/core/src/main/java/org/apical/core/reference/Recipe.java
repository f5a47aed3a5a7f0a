package org.apical.core.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apical.core.equation.SweepWatch;

/**
 * What the layered network of a case is made of; plug-ins by their names.
 *
 * @param rule the sweep rule
 * @param values of its parameters, those that are not at their default
 * @param words of its choices, the same
 * @param model the ensemble model of all layers
 * @param optimiser the optimiser
 * @param optimiserValues of its parameters, those that are not at their default
 * @param watch what is compared
 */
record Recipe(
        String rule,
        Map<String, Double> values,
        Map<String, String> words,
        String model,
        String optimiser,
        Map<String, Double> optimiserValues,
        SweepWatch watch) {
    /** A rule with logistic units and plain descent. */
    static Recipe of(String rule, SweepWatch watch) {
        return new Recipe(rule, Map.of(), Map.of(), "sigmoid-ensemble", "gradient-descent", Map.of(), watch);
    }

    /** The same with the value of a parameter. */
    Recipe with(String parameter, double value) {
        return new Recipe(rule, joined(values, parameter, value), words, model, optimiser, optimiserValues, watch);
    }

    /** The same with an option chosen. */
    Recipe choose(String choice, String option) {
        return new Recipe(rule, values, joined(words, choice, option), model, optimiser, optimiserValues, watch);
    }

    /** The same with other units. */
    Recipe units(String ensemble) {
        return new Recipe(rule, values, words, ensemble, optimiser, optimiserValues, watch);
    }

    /** The same with another optimiser. */
    Recipe descend(String other, Map<String, Double> parameters) {
        return new Recipe(rule, values, words, model, other, parameters, watch);
    }

    private static <T> Map<String, T> joined(Map<String, T> map, String key, T value) {
        Map<String, T> joined = new LinkedHashMap<>(map);
        joined.put(key, value);
        return joined;
    }
}
