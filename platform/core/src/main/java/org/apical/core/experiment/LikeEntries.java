package org.apical.core.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.yaml.YamlMerge;
import org.apical.core.yaml.YamlNode;
import org.apical.plugin.InputException;

/** Fills in entries that say {@code like: another}: the other entry with theirs laid over it. */
final class LikeEntries {
    private final String kind;
    private final Map<String, YamlNode> entries;
    private final List<String> open = new ArrayList<>();

    private LikeEntries(String kind, Map<String, YamlNode> entries) {
        this.kind = kind;
        this.entries = entries;
    }

    /** The content with the entries of groups, connections and phases filled in. */
    static YamlNode.Mapping fill(YamlNode.Mapping content) {
        YamlNode.Mapping filled = content;
        for (String section : List.of("groups", "connections", "rules", "phases")) {
            if (content.entries().get(section) instanceof YamlNode.Mapping mapping) {
                String kind = section.substring(0, section.length() - 1);
                filled = filled.with(section, new LikeEntries(kind, mapping.entries()).fillAll(mapping));
            }
        }
        return filled;
    }

    private YamlNode.Mapping fillAll(YamlNode.Mapping mapping) {
        Map<String, YamlNode> filled = new LinkedHashMap<>();
        mapping.entries().forEach((name, node) -> filled.put(name, filled(name, node)));
        return new YamlNode.Mapping(filled, mapping.place());
    }

    private YamlNode filled(String name, YamlNode node) {
        if (!(node instanceof YamlNode.Mapping entry) || !entry.entries().containsKey("like")) {
            return node;
        }
        YamlNode like = entry.entries().get("like");
        String base = Faults.known(kind, Section.text(like, "like"), entries.keySet(), like.place());
        if (open.contains(name)) {
            throw new InputException("like-loop", kind + " '" + name + "' is like itself: " + String.join(" -> ", open))
                    .at(like.place())
                    .mend("write one of these entries out");
        }
        open.add(name);
        YamlNode filledBase = filled(base, entries.get(base));
        open.remove(name);
        YamlNode.Mapping over = entry.without("like");
        return filledBase instanceof YamlNode.Mapping mapping ? YamlMerge.merge(mapping, over) : over;
    }
}
