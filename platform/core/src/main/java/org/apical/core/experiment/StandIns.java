package org.apical.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apical.core.yaml.YamlMerge;
import org.apical.core.yaml.YamlNode;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;

/**
 * Replaces the groups that {@code ensemble} names by their {@code stand_ins}: model, parameters and initial values are the stand-in's,
 * all else stays unless the stand-in says it, too.
 */
final class StandIns {
    private static final String NAMES = "ensemble";
    private static final String ENTRIES = "stand_ins";

    private final YamlNode.Mapping content;

    private StandIns(YamlNode.Mapping content) {
        this.content = content;
    }

    /** The content with the named groups replaced, and without the two keys. */
    static YamlNode.Mapping fill(YamlNode.Mapping content) {
        return new StandIns(content).filled().without(NAMES).without(ENTRIES);
    }

    private YamlNode.Mapping filled() {
        YamlNode.Mapping entries = mapping(ENTRIES);
        YamlNode.Mapping groups = mapping("groups");
        for (String group : entries.entries().keySet()) {
            YamlNode entry = entries.entries().get(group);
            Faults.known("group", group, groups.entries().keySet(), entry.place());
            Section.mapping(entry, "the stand-in of group '" + group + "'");
        }
        YamlNode.Mapping replaced = groups;
        for (YamlNode item : names()) {
            String group = Faults.known(
                    "group", Section.text(item, NAMES), groups.entries().keySet(), item.place());
            YamlNode standIn = entries.entries().get(group);
            if (standIn == null) {
                throw missing(group, item.place(), entries.entries());
            }
            replaced = replaced.with(
                    group, over((YamlNode.Mapping) replaced.entries().get(group), standIn));
        }
        return groups.entries().isEmpty() ? content : content.with("groups", replaced);
    }

    private static YamlNode.Mapping over(YamlNode.Mapping group, YamlNode standIn) {
        YamlNode.Mapping bare = group.without("model").without("parameters").without("initial");
        return YamlMerge.merge(bare, (YamlNode.Mapping) standIn);
    }

    private YamlNode.Mapping mapping(String key) {
        YamlNode node = content.entries().get(key);
        return node == null ? new YamlNode.Mapping(Map.of(), content.place()) : Section.mapping(node, key);
    }

    /** The items of the list; words with commas between them, as on a command line, are several. */
    private List<YamlNode> names() {
        Scope scope = new Scope(new ParameterBlock(content.entries().get("parameters")), 1, false);
        List<YamlNode> names = new ArrayList<>();
        for (YamlNode item : new Section(scope, content, "the file", ContentKeys.TOP).items(NAMES)) {
            if (!(item instanceof YamlNode.Empty)) {
                for (String word : Section.text(item, NAMES).split(",")) {
                    names.add(new YamlNode.Scalar(word.trim(), true, item.place()));
                }
            }
        }
        return names;
    }

    private static InputException missing(String group, Place place, Map<String, YamlNode> known) {
        InputException fault = new InputException("stand-in-missing", "group '" + group + "' has no stand-in");
        fault.at(place).known(List.copyOf(known.keySet())).mend("add one to 'stand_ins'; 'apical fit' measures it");
        return fault;
    }
}
