package org.apical.core.folder;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;

/** JSON trees of a run folder: same content, same bytes. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper(new JsonFactory());
    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A number, or null where JSON has none: not a number, infinity. */
    static JsonNode number(double x) {
        return Double.isFinite(x) ? JsonNodeFactory.instance.numberNode(x) : JsonNodeFactory.instance.nullNode();
    }

    /** A text, or null for an empty one. */
    static JsonNode text(String text) {
        return text.isEmpty() ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.textNode(text);
    }

    /** Any number, word, list or map; numbers that JSON lacks are null. */
    static JsonNode any(Object value) {
        if (value instanceof Double || value instanceof Float) {
            return number(((Number) value).doubleValue());
        }
        if (value instanceof double[] numbers) {
            var list = JsonNodeFactory.instance.arrayNode();
            for (double x : numbers) {
                list.add(number(x));
            }
            return list;
        }
        return MAPPER.valueToTree(value);
    }

    /** A tree as numbers, words, lists and maps. */
    static Object plain(JsonNode tree) {
        return MAPPER.convertValue(tree, Object.class);
    }

    static String line(JsonNode tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // a tree can always be written
        }
    }

    static void write(JsonNode tree, Path file) {
        AtomicFile.write(file, out -> {
            out.write(MAPPER.writer(PRETTY).writeValueAsBytes(tree));
            out.write('\n');
        });
    }

    /** Reads an object. */
    static ObjectNode read(Path file) {
        try {
            return parse(Files.readString(file), file.toString(), 0);
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    /** Reads an object from the line of a file; line 0: it is the whole file. */
    static ObjectNode parse(String text, String file, int line) {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
            throw damaged(file, line, 1, "it is not a JSON object");
        } catch (JsonProcessingException e) {
            int at = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            InputException fault = damaged(file, line == 0 ? at : line, column, e.getOriginalMessage());
            fault.because(e);
            throw fault;
        }
    }

    static InputException damaged(String file, int line, int column, String why) {
        InputException fault = new InputException("run-damaged", file + " cannot be read: " + why);
        fault.at(new Place(file, line, column, "")).mend("take the file from a copy of the run folder, or run again");
        return fault;
    }
}
