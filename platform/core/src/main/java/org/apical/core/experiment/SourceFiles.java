package org.apical.core.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apical.core.yaml.YamlMerge;
import org.apical.core.yaml.YamlNode;
import org.apical.core.yaml.YamlText;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;

/** Reads a file and the files that it extends, and lays them over each other. */
final class SourceFiles {
    private final Function<String, String> loader;
    private final String folder;
    private final List<String> chain = new ArrayList<>();

    /**
     * Files beside a first one.
     *
     * @param file the first file, as the user knows it
     * @param loader the text of a file by its name relative to the first; null if there is none
     */
    SourceFiles(String file, Function<String, String> loader) {
        this.loader = loader;
        this.folder = file.substring(0, file.lastIndexOf('/') + 1);
        chain.add(file.substring(folder.length()));
    }

    /** The whole content; {@code extends} is gone. */
    YamlNode.Mapping read(String text) {
        String file = chain.get(chain.size() - 1);
        YamlNode.Mapping over = fullParameters(YamlText.parse(folder + file, text));
        YamlNode bases = over.entries().get("extends");
        if (bases == null) {
            return over;
        }
        YamlNode.Mapping below = new YamlNode.Mapping(Map.of(), over.place());
        for (YamlNode base : bases instanceof YamlNode.Sequence several ? several.items() : List.of(bases)) {
            String name = relative(file, Section.text(base, "extends"), base.place());
            below = YamlMerge.merge(below, load(name, base.place()));
        }
        return YamlMerge.merge(below, over.without("extends"));
    }

    private YamlNode.Mapping load(String name, Place place) {
        if (chain.contains(name)) {
            throw new InputException("extends-loop", "'" + name + "' extends itself: " + String.join(" -> ", chain))
                    .at(place)
                    .mend("let one of these files stand alone");
        }
        String text = loader.apply(name);
        if (text == null) {
            throw new InputException("file-unknown", "there is no file '" + name + "' to extend")
                    .at(place)
                    .mend("give the name of a file in the same bundle or folder");
        }
        chain.add(name);
        YamlNode.Mapping content = read(text);
        chain.remove(chain.size() - 1);
        return content;
    }

    /** The name relative to the first file's folder. */
    private static String relative(String file, String name, Place place) {
        if (name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":")) {
            throw new InputException("file-outside", "'" + name + "' is not in the same bundle or folder")
                    .at(place)
                    .mend("copy the file beside this one, and give its name");
        }
        return file.substring(0, file.lastIndexOf('/') + 1) + name;
    }

    /** A name beside the first file. */
    static String inside(String name, Place place) {
        return relative("", name, place);
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
