package org.apical.core.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apical.core.experiment.PluginUse;
import org.apical.core.registry.Suggestions;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.unit.Quantity;

/**
 * Checks what a file gives to a plug-in that takes words beside numbers.
 *
 * @param use the plug-in as the file names it
 * @param declared its parameters that are numbers
 * @param words names of those that are words
 */
public record WordBinding(PluginUse use, List<Parameter> declared, List<String> words) {
    /** Copies the lists. */
    public WordBinding {
        declared = List.copyOf(declared);
        words = List.copyOf(words);
    }

    /**
     * The values of all parameters that are numbers.
     *
     * @throws InputException {@code parameter-unknown}, {@code parameter-unit}, {@code parameter-range}, {@code value-form}
     */
    public Parameters numbers() {
        Map<String, Quantity> numbers = new LinkedHashMap<>();
        Set<String> given = new LinkedHashSet<>(use.words().keySet());
        given.addAll(use.parameters().keySet());
        given.removeAll(words);
        for (String name : given) {
            if (declared.stream().noneMatch(p -> p.name().equals(name))) {
                throw unknown(name);
            }
            Quantity number = use.parameters().get(name);
            if (number == null) {
                throw form(name, "'" + use.words().get(name) + "'", "a number");
            }
            numbers.put(name, number);
        }
        PluginUse numeric =
                new PluginUse(use.kind(), use.name(), use.version(), numbers, use.place(), use.places(), Map.of());
        return ParameterBinding.bind(numeric, declared);
    }

    /**
     * A word; empty where the file does not give it.
     *
     * @throws InputException {@code value-form} if the file gives an expression
     */
    public Optional<String> word(String name) {
        String given = use.words().get(name);
        if (given == null && use.parameters().containsKey(name)) {
            throw form(name, "an expression", "a word");
        }
        return Optional.ofNullable(given);
    }

    private InputException unknown(String name) {
        List<String> names = new ArrayList<>();
        declared.stream().map(Parameter::name).forEach(names::add);
        names.addAll(words);
        InputException fault = new InputException(
                "parameter-unknown",
                title() + " has no parameter '" + name + "'" + Suggestions.didYouMean(name, names));
        fault.at(use.placeOf(name))
                .known(names)
                .mend("correct the name; 'apical describe " + use.name() + "' explains each");
        return fault;
    }

    private InputException form(String name, String is, String must) {
        InputException fault =
                new InputException("value-form", name + " of " + title() + " is " + is + ", but must be " + must);
        fault.at(use.placeOf(name)).mend("write " + must + " here");
        return fault;
    }

    private String title() {
        return use.kind().title() + " '" + use.name() + "'";
    }
}
