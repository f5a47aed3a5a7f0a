package org.apical.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A part of an experiment file that knows its place. */
public final class YamlText {
    private final Node node;
    private final String file;
    private final String path;

    private YamlText(Node node, String file, String path) {
        this.node = node;
        this.file = file;
        this.path = path;
    }

    /**
     * Reads a file; empty if it has no content.
     *
     * @param text its content
     * @param file its name, for places
     * @throws InputException {@code yaml-form} if it is not YAML
     */
    public static Optional<YamlText> parse(String text, String file) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        try {
            return new Compose(settings).composeString(text).map(node -> new YamlText(node, file, ""));
        } catch (YamlEngineException e) {
            throw new InputException("yaml-form", "it is not YAML: " + e.getMessage())
                    .at(Place.of(file))
                    .mend("correct the file")
                    .because(e);
        }
    }

    /** Where it stands. */
    public Place place() {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        int column = node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
        return new Place(file, line, column, path);
    }

    /** What a key holds; empty if this is no mapping or has no such key. */
    public Optional<YamlText> get(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    /** The entries of a mapping, in order; none if it is none. */
    public Map<String, YamlText> entries() {
        Map<String, YamlText> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    String name = key.getValue();
                    entries.put(name, new YamlText(tuple.getValueNode(), file, below(name)));
                }
            }
        }
        return entries;
    }

    private String below(String name) {
        return path.isEmpty() ? name : path + " / " + name;
    }

    /** The items of a list; what is no list is its own only item. */
    public List<YamlText> items() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(this);
        }
        List<YamlText> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlText(item, file, below(String.valueOf(items.size() + 1))));
        }
        return items;
    }

    /** Whether it is a mapping. */
    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** Whether it is a word, a number or a text. */
    public boolean isScalar() {
        return node instanceof ScalarNode;
    }

    /** The text of a scalar. */
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw wrong("a text");
    }

    /** The number of a scalar. */
    public double number() {
        try {
            return Double.parseDouble(text());
        } catch (NumberFormatException e) {
            throw (InputException) wrong("a number, not '" + text() + "'").because(e);
        }
    }

    /** The truth of a scalar. */
    public boolean truth() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("true or false, not '" + text() + "'");
        };
    }

    /** A fault at this place: it must be something else. */
    public InputException wrong(String expected) {
        InputException fault = new InputException("figure-value", "here must be " + expected);
        fault.at(place()).mend("see the page on figures in the reference of experiment files");
        return fault;
    }

    /** Refuses keys that mean nothing. */
    public void requireKeys(List<String> known) {
        if (!isMapping()) {
            throw wrong("keys and values");
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
