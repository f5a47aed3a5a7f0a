package org.apical.report.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.yaml.YamlNode;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;

/** A part of an experiment file, with the questions that a figure asks of it. */
public final class FigureText {
    private final YamlNode node;

    /** A part of a file. */
    public FigureText(YamlNode node) {
        this.node = node;
    }

    /** Where it stands. */
    public Place place() {
        return node.place();
    }

    /** What a key holds; empty if this is no mapping or has no such key. */
    public Optional<FigureText> get(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    /** The entries of a mapping, in order; none if it is none. */
    public Map<String, FigureText> entries() {
        Map<String, FigureText> entries = new LinkedHashMap<>();
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach((key, value) -> entries.put(key, new FigureText(value)));
        }
        return entries;
    }

    /** The items of a list; what is no list is its own only item. */
    public List<FigureText> items() {
        return node instanceof YamlNode.Sequence sequence
                ? sequence.items().stream().map(FigureText::new).toList()
                : List.of(this);
    }

    /** Whether it is a word, a number or a text. */
    public boolean isScalar() {
        return node instanceof YamlNode.Scalar;
    }

    /** The text of a scalar. */
    public String text() {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text();
        }
        throw wrong("a text, not " + node.kind());
    }

    /** The number of a scalar. */
    public double number() {
        try {
            return Double.parseDouble(text());
        } catch (NumberFormatException e) {
            throw (InputException) wrong("a number, not '" + text() + "'").because(e);
        }
    }

    /** The whole number of a scalar. */
    public int count(int low, int high) {
        double number = number();
        if (number != Math.rint(number) || number < low || number > high) {
            throw wrong("a whole number from " + low + " to " + high + ", not " + text());
        }
        return (int) number;
    }

    /** The truth of a scalar. */
    public boolean truth() {
        return choice(Map.of("true", true, "false", false));
    }

    /** The meaning of a word. */
    public <T> T choice(Map<String, T> meanings) {
        T meaning = meanings.get(text());
        if (meaning == null) {
            List<String> words = meanings.keySet().stream().sorted().toList();
            throw (InputException) wrong("a known word, not '" + text() + "'").known(words);
        }
        return meaning;
    }

    /** A fault at this place: it must be something else. */
    public InputException wrong(String expected) {
        InputException fault = new InputException("figure-value", "here must be " + expected);
        fault.at(place()).mend("see the page on figures in the reference of experiment files");
        return fault;
    }

    /** Refuses keys that mean nothing. */
    public void requireKeys(List<String> known) {
        if (!(node instanceof YamlNode.Mapping)) {
            throw wrong("keys and values, not " + node.kind());
        }
        entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                throw new InputException("figure-key", "'" + key + "' means nothing in a figure")
                        .at(value.place())
                        .known(known)
                        .mend("correct the key, or leave it out");
            }
        });
    }
}
