package org.apical.core.yaml;

import java.util.LinkedHashMap;
import java.util.Map;

/** Laying one tree over another: mappings are merged deeply, all else is replaced, and {@code null} removes. */
public final class YamlMerge {
    private YamlMerge() {}

    /** The base with what lies over it. */
    public static YamlNode.Mapping merge(YamlNode.Mapping base, YamlNode.Mapping over) {
        Map<String, YamlNode> merged = new LinkedHashMap<>(base.entries());
        over.entries().forEach((key, value) -> put(merged, key, value));
        return new YamlNode.Mapping(merged, over.place());
    }

    private static void put(Map<String, YamlNode> merged, String key, YamlNode value) {
        YamlNode below = merged.get(key);
        if (value instanceof YamlNode.Empty && below != null) {
            merged.remove(key);
        } else if (value instanceof YamlNode.Mapping over && below instanceof YamlNode.Mapping base) {
            merged.put(key, merge(base, over));
        } else {
            merged.put(key, value);
        }
    }
}
