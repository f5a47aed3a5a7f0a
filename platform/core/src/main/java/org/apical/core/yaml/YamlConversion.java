package org.apical.core.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** From the parser's nodes to ours. */
final class YamlConversion {
    private final Place root;
    private final boolean lines;

    /**
     * A conversion.
     *
     * @param root place of the whole text
     * @param lines whether places have lines and columns
     */
    YamlConversion(Place root, boolean lines) {
        this.root = root;
        this.lines = lines;
    }

    YamlNode convert(Node node) {
        return convert(node, place(node, root.path()));
    }

    private YamlNode convert(Node node, Place place) {
        if (node.getAnchor().isPresent()) {
            throw new InputException("yaml-anchor", "anchors (&name) and aliases (*name) are not used in these files")
                    .at(place)
                    .mend("use 'like: <name>' to build one entry on another");
        }
        if (node instanceof MappingNode mapping) {
            return mapping(mapping, place);
        }
        if (node instanceof SequenceNode sequence) {
            return sequence(sequence, place);
        }
        ScalarNode scalar = (ScalarNode) node;
        boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
        boolean empty = plain && scalar.getTag().equals(Tag.NULL);
        return empty ? new YamlNode.Empty(place) : new YamlNode.Scalar(scalar.getValue(), plain, place);
    }

    private YamlNode mapping(MappingNode node, Place place) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            String key = key(tuple.getKeyNode(), place);
            Place at = place(tuple.getKeyNode(), below(place, key));
            YamlNode before = entries.get(key);
            if (before != null) {
                throw new InputException(
                                "key-duplicate",
                                "the key '" + key + "' stands here twice (first in line "
                                        + before.place().line() + ")")
                        .at(at)
                        .mend("keep one of the two");
            }
            entries.put(key, convert(tuple.getValueNode(), at));
        }
        return new YamlNode.Mapping(entries, place);
    }

    private String key(Node node, Place place) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new InputException("yaml-syntax", "a key must be a word, not a list or a mapping")
                .at(place(node, place.path()))
                .mend("write the key without brackets");
    }

    private YamlNode sequence(SequenceNode node, Place place) {
        List<YamlNode> items = new ArrayList<>();
        for (Node item : node.getValue()) {
            String path = below(place, Integer.toString(items.size()));
            items.add(convert(item, place(item, path)));
        }
        return new YamlNode.Sequence(items, place);
    }

    private Place place(Node node, String path) {
        return node.getStartMark()
                .filter(m -> lines)
                .map(m -> new Place(root.file(), m.getLine() + 1, m.getColumn() + 1, path))
                .orElse(new Place(root.file(), 0, 0, path));
    }

    private static String below(Place place, String key) {
        return place.path().isEmpty() ? key : place.path() + " / " + key;
    }
}
