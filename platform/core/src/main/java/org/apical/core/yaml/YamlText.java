package org.apical.core.yaml;

import java.util.Optional;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reading and writing of YAML texts. */
public final class YamlText {
    private YamlText() {}

    /**
     * Reads a text whose top is a mapping.
     *
     * @param file the name of the text in messages
     * @throws InputException if the text is no YAML, has a key twice, or has no mapping at its top
     */
    public static YamlNode.Mapping parse(String file, String text) {
        YamlNode top = parse(Place.of(file), text, true);
        if (top instanceof YamlNode.Mapping mapping) {
            return mapping;
        }
        throw new InputException("yaml-syntax", "the file holds " + top.kind() + ", but must hold keys with values")
                .at(Place.of(file))
                .mend("begin it with the line 'apical: 1'");
    }

    /** Reads a value of any form, such as an argument of the command line; every part of it gets the place of the whole. */
    public static YamlNode parseValue(Place root, String text) {
        return parse(root, text, false);
    }

    private static YamlNode parse(Place root, String text, boolean lines) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(root.file())
                .setSchema(new CoreSchema())
                .setAllowNonScalarKeys(true) // so that the refusal can name the place
                .build();
        try {
            Optional<Node> top = new Compose(settings).composeString(text);
            return top.map(node -> new YamlConversion(root, lines).convert(node))
                    .orElse(new YamlNode.Empty(root));
        } catch (MarkedYamlEngineException e) {
            throw syntax(e.getProblem(), at(root, e.getProblemMark())).because(e);
        } catch (YamlEngineException e) {
            throw syntax(e.getMessage(), root).because(e);
        } catch (StackOverflowError e) {
            throw syntax("lists or mappings are nested too deeply", root).because(e);
        }
    }

    /** Writes a mapping as a text that reads as an equal one. */
    public static String write(YamlNode.Mapping mapping) {
        return new YamlWriter().write(mapping);
    }

    private static InputException syntax(String problem, Place place) {
        InputException e = new InputException("yaml-syntax", "this is not YAML: " + problem);
        e.at(place).mend("look at the quotes, brackets, colons and indents of this line and of the one before it");
        return e;
    }

    private static Place at(Place root, Optional<Mark> mark) {
        return mark.map(m -> new Place(root.file(), m.getLine() + 1, m.getColumn() + 1, root.path()))
                .orElse(root);
    }
}
