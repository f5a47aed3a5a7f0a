package org.apical.core.experiment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apical.core.registry.Suggestions;
import org.apical.core.yaml.YamlNode;
import org.apical.plugin.ApicalException;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;

/** The faults that many parts of a file can have. */
final class Faults {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*([_-][A-Za-z0-9]+)*");
    private static final Pattern COLUMN = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private Faults() {}

    /** A value of the wrong form. */
    static ApicalException form(YamlNode node, String what, String expected) {
        return new InputException("value-form", what + " is " + node.kind() + ", but must be " + expected)
                .at(node.place())
                .mend("write " + expected + " here");
    }

    /** The name itself, if it is one of the known ones. */
    static String known(String kind, String name, Collection<String> known, Place place) {
        if (known.contains(name)) {
            return name;
        }
        throw new InputException(
                        kind.replace(' ', '-') + "-unknown",
                        "no " + kind + " is called '" + name + "'" + Suggestions.didYouMean(name, known))
                .at(place)
                .known(List.copyOf(known))
                .mend(known.isEmpty() ? "declare it in this file" : "correct the name, or declare it in this file");
    }

    /** What a word stands for, if it is one of a few. */
    static <T> T choice(String what, String word, Map<String, T> choices, Place place) {
        T chosen = choices.get(word);
        if (chosen != null) {
            return chosen;
        }
        List<String> words = List.copyOf(choices.keySet());
        throw new InputException(
                        "value-form",
                        what + " is '" + word + "', but must be one of the known words"
                                + Suggestions.didYouMean(word, words))
                .at(place)
                .known(words)
                .mend("use one of these words");
    }

    /** The name itself, if it is a name. */
    static String name(String what, String name, Place place) {
        return matching(NAME, what, name, place, "letters and digits, joined by - or _, such as hidden-to-output");
    }

    /** The name itself, if it can be the name of a column. */
    static String column(String name, Place place) {
        return matching(COLUMN, "column", name, place, "letters, digits and _, such as cost_nats");
    }

    private static String matching(Pattern form, String what, String name, Place place, String allowed) {
        if (form.matcher(name).matches()) {
            return name;
        }
        throw new InputException("name-form", "'" + name + "' cannot be the name of a " + what)
                .at(place)
                .mend("use " + allowed);
    }
}
