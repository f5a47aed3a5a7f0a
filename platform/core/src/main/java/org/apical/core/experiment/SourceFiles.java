package org.apical.core.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.yaml.YamlMerge;
import org.apical.core.yaml.YamlNode;
import org.apical.core.yaml.YamlText;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;

/** Reads a file and the files that it extends, and lays them over each other. */
final class SourceFiles {
    private final List<String> chain = new ArrayList<>();

    private SourceFiles() {}

    /** The whole content; {@code extends} is gone. */
    static YamlNode.Mapping read(SourceText source) {
        return new SourceFiles().merged(source);
    }

    private YamlNode.Mapping merged(SourceText source) {
        YamlNode.Mapping own = fullParameters(YamlText.parse(source.file(), source.text()));
        YamlNode bases = own.entries().get("extends");
        if (bases == null) {
            return own;
        }
        chain.add(source.file());
        YamlNode.Mapping under = new YamlNode.Mapping(Map.of(), own.place());
        for (YamlNode base : bases instanceof YamlNode.Sequence several ? several.items() : List.of(bases)) {
            under = YamlMerge.merge(under, merged(base(source, base)));
        }
        chain.remove(chain.size() - 1);
        return YamlMerge.merge(under, own.without("extends"));
    }

    private SourceText base(SourceText source, YamlNode node) {
        String name = inside(Section.text(node, "extends"), node.place());
        SourceText base = source.beside().apply(name).orElseThrow(() -> unknown(name, " to extend", node.place()));
        if (chain.contains(base.file())) {
            throw new InputException(
                            "extends-loop", "'" + base.file() + "' extends itself: " + String.join(" -> ", chain))
                    .at(node.place())
                    .mend("let one of these files stand alone");
        }
        return base;
    }

    /** What is said of a file that is not there. */
    static InputException unknown(String name, String purpose, Place place) {
        InputException failure = new InputException("file-unknown", "there is no file '" + name + "'" + purpose);
        failure.at(place).mend("give the name of a file in the same bundle or folder");
        return failure;
    }

    /** A name beside another file. */
    static String inside(String name, Place place) {
        if (name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":")) {
            throw new InputException("file-outside", "'" + name + "' is not in the same bundle or folder")
                    .at(place)
                    .mend("copy the file beside this one, and give its name");
        }
        return name;
    }

    /** The content with {@code name: 5} in the block {@code parameters} written as {@code name: {value: 5}}. */
    private static YamlNode.Mapping fullParameters(YamlNode.Mapping content) {
        if (!(content.entries().get("parameters") instanceof YamlNode.Mapping block)) {
            return content;
        }
        Map<String, YamlNode> full = new LinkedHashMap<>();
        block.entries().forEach((name, node) -> full.put(name, full(node)));
        return content.with("parameters", new YamlNode.Mapping(full, block.place()));
    }

    private static YamlNode full(YamlNode node) {
        boolean isShort = node instanceof YamlNode.Scalar || node instanceof YamlNode.Sequence;
        return isShort ? new YamlNode.Mapping(Map.of("value", node), node.place()) : node;
    }
}
