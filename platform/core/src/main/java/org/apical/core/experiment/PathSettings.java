package org.apical.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apical.core.registry.Suggestions;
import org.apical.core.yaml.YamlNode;
import org.apical.core.yaml.YamlText;
import org.apical.plugin.ApicalException;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;

/** Sets values anywhere in a file by the way to them: {@code groups.output.size}, {@code monitors.0.bin}. */
final class PathSettings {
    private final String path;
    private final YamlNode value;
    private final Place place;

    private PathSettings(Setting setting) {
        this.path = setting.path();
        this.place = setting.place();
        this.value = YamlText.parseValue(place, setting.value());
    }

    /** The content with one setting put in. */
    static YamlNode.Mapping apply(YamlNode.Mapping content, Setting setting) {
        PathSettings change = new PathSettings(setting);
        List<String> parts = List.of(setting.path().split("\\.", -1));
        return (YamlNode.Mapping) change.set(content, parts, new ArrayList<>());
    }

    private YamlNode set(YamlNode node, List<String> parts, List<String> done) {
        if (parts.isEmpty()) {
            return value;
        }
        if (node instanceof YamlNode.Mapping mapping) {
            return setEntry(mapping, parts, done);
        }
        if (node instanceof YamlNode.Sequence sequence) {
            return setItem(sequence, parts, done);
        }
        throw unknown(said(done) + " is " + node.kind() + ", which has no parts")
                .mend("end the path at '" + String.join(".", done) + "'");
    }

    private YamlNode setEntry(YamlNode.Mapping mapping, List<String> parts, List<String> done) {
        int length = keyLength(mapping, parts);
        String key = String.join(".", parts.subList(0, length));
        List<String> rest = parts.subList(length, parts.size());
        YamlNode old = mapping.entries().get(key);
        if (old == null) {
            refuseNewKey(mapping, key, done);
            old = new YamlNode.Mapping(Map.of(), place);
        }
        List<String> now = new ArrayList<>(done);
        now.add(key);
        YamlNode changed = set(old, rest, now);
        return changed instanceof YamlNode.Empty ? mapping.without(key) : mapping.with(key, changed);
    }

    /** How many parts make up the key: a key may hold dots itself, as {@code hidden.apical}. */
    private static int keyLength(YamlNode.Mapping mapping, List<String> parts) {
        for (int n = parts.size(); n > 1; n--) {
            if (mapping.entries().containsKey(String.join(".", parts.subList(0, n)))) {
                return n;
            }
        }
        return 1;
    }

    /** A key that the file does not give yet may be set, but not a section or a named entry; its form is checked later. */
    private void refuseNewKey(YamlNode.Mapping mapping, String key, List<String> done) {
        boolean section = done.isEmpty() && !ContentKeys.TOP.contains(key);
        boolean entry = done.size() == 1 && ContentKeys.NAMED.contains(done.get(0));
        boolean named = done.isEmpty() && ContentKeys.NAMED.contains(key);
        if (section || entry || named) {
            List<String> known = List.copyOf(mapping.entries().keySet());
            throw unknown(said(done) + " has no '" + key + "'" + Suggestions.didYouMean(key, known))
                    .known(known)
                    .mend("correct the path, or add the entry to the file");
        }
    }

    private YamlNode setItem(YamlNode.Sequence sequence, List<String> parts, List<String> done) {
        int size = sequence.items().size();
        String part = parts.get(0);
        if (!part.matches("[0-9]{1,6}") || Integer.parseInt(part) >= size) {
            throw unknown(said(done) + " is a list of " + size + " items and has no item '" + part + "'")
                    .mend("count items from 0" + (size == 0 ? "" : " to " + (size - 1)));
        }
        int index = Integer.parseInt(part);
        List<String> now = new ArrayList<>(done);
        now.add(part);
        List<YamlNode> items = new ArrayList<>(sequence.items());
        items.set(index, set(items.get(index), parts.subList(1, parts.size()), now));
        items.removeIf(item -> item instanceof YamlNode.Empty);
        return new YamlNode.Sequence(items, sequence.place());
    }

    private ApicalException unknown(String sentence) {
        return new InputException("set-unknown", "'" + path + "' cannot be set: " + sentence).at(place);
    }

    private static String said(List<String> done) {
        return done.isEmpty() ? "the file" : "'" + String.join(".", done) + "'";
    }
}
