package org.apical.core.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.plugin.Place;

/** A part of a YAML text with its place. Immutable. */
public sealed interface YamlNode {
    /** Where it stands: for a value in a mapping, where its key stands. */
    Place place();

    /** What it is, for sentences. */
    String kind();

    /**
     * A word, a number, a quantity or any other single text.
     *
     * @param text the text without quotes
     * @param plain whether it stands without quotes
     * @param place where it stands
     */
    record Scalar(String text, boolean plain, Place place) implements YamlNode {
        @Override
        public String kind() {
            return "'" + text + "'";
        }
    }

    /**
     * Nothing: {@code null}, {@code ~} or an empty value.
     *
     * @param place where it stands
     */
    record Empty(Place place) implements YamlNode {
        @Override
        public String kind() {
            return "nothing";
        }
    }

    /**
     * A list.
     *
     * @param items its items
     * @param place where it stands
     */
    record Sequence(List<YamlNode> items, Place place) implements YamlNode {
        /** Copies the items. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /**
     * A mapping; keys keep the order of the text.
     *
     * @param entries value by key
     * @param place where it stands
     */
    record Mapping(Map<String, YamlNode> entries, Place place) implements YamlNode {
        /** Copies the entries. */
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String kind() {
            return "a mapping";
        }

        /** The same with one entry set, at its old position or else at the end. */
        public Mapping with(String key, YamlNode value) {
            Map<String, YamlNode> changed = new LinkedHashMap<>(entries);
            changed.put(key, value);
            return new Mapping(changed, place);
        }

        /** The same without one entry. */
        public Mapping without(String key) {
            Map<String, YamlNode> changed = new LinkedHashMap<>(entries);
            changed.remove(key);
            return new Mapping(changed, place);
        }
    }
}
