package org.apical.core.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;

/** The parameters of one case, or a whole case in JSON, with a sentence for everything that is missing. */
final class CaseParameters {
    static final String FILE = "exact_cases.json";

    private final Path file;
    private final String path;
    private final JsonNode node;

    private CaseParameters(Path file, String path, JsonNode node) {
        this.file = file;
        this.path = path;
        this.node = node;
    }

    /** Reads the whole file. */
    static CaseParameters read(Path file) {
        try {
            return new CaseParameters(file, "", new ObjectMapper().readTree(Files.readString(file)));
        } catch (JsonProcessingException e) {
            Place place = new Place(
                    file.toString(),
                    e.getLocation().getLineNr(),
                    e.getLocation().getColumnNr(),
                    "");
            throw new InputException("case-malformed", "this is no JSON: " + e.getOriginalMessage())
                    .at(place)
                    .mend("correct the file");
        } catch (IOException e) {
            throw new InputException("case-missing", "the parameters of the reference cases cannot be read")
                    .at(Place.of(file.toString()))
                    .mend("put " + FILE + " beside the tables")
                    .because(e);
        }
    }

    boolean has(String key) {
        return node.has(key);
    }

    /** Whether there is something other than null. */
    boolean holds(String key) {
        return node.hasNonNull(key);
    }

    List<String> keys() {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    CaseParameters object(String key) {
        return new CaseParameters(file, path + (path.isEmpty() ? "" : " / ") + key, required(key));
    }

    double number(String key) {
        JsonNode value = required(key);
        if (!value.isNumber()) {
            throw wrong(key, "is " + value + ", but must be a number");
        }
        return value.doubleValue();
    }

    double numberOr(String key, double otherwise) {
        return has(key) ? number(key) : otherwise;
    }

    String text(String key) {
        return required(key).asText();
    }

    List<Double> numbers(String key) {
        return numbers(required(key));
    }

    List<List<Double>> rows(String key) {
        List<List<Double>> rows = new ArrayList<>();
        required(key).forEach(row -> rows.add(numbers(row)));
        return rows;
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        required(key).forEach(t -> texts.add(t.asText()));
        return texts;
    }

    /** The entries of a list, each a list of words and numbers as {@code ["conv", 8, 4, 2]}. */
    List<List<String>> words(String key) {
        List<List<String>> rows = new ArrayList<>();
        required(key).forEach(row -> {
            List<String> words = new ArrayList<>();
            row.forEach(w -> words.add(w.asText()));
            rows.add(words);
        });
        return rows;
    }

    boolean isTrue(String key) {
        return required(key).asBoolean();
    }

    /** Nested lists of numbers. */
    NestedNumbers nested(String key) {
        try {
            return NestedNumbers.of(required(key));
        } catch (IllegalArgumentException e) {
            throw (InputException) wrong(key, e.getMessage()).because(e);
        }
    }

    /** The entries of a list, each an object. */
    List<CaseParameters> objects(String key) {
        List<CaseParameters> objects = new ArrayList<>();
        JsonNode list = required(key);
        for (int i = 0; i < list.size(); i++) {
            objects.add(new CaseParameters(file, path + (path.isEmpty() ? "" : " / ") + key + " " + i, list.get(i)));
        }
        return objects;
    }

    /** The entries of a list, by their number, as {@code 0}, {@code 1}; for lists of arrays that differ in shape. */
    CaseParameters list(String key) {
        ObjectNode entries = JsonNodeFactory.instance.objectNode();
        JsonNode list = required(key);
        for (int i = 0; i < list.size(); i++) {
            if (!list.get(i).isNull()) {
                entries.set(Integer.toString(i), list.get(i));
            }
        }
        return new CaseParameters(file, path + (path.isEmpty() ? "" : " / ") + key, entries);
    }

    private static List<Double> numbers(JsonNode array) {
        List<Double> numbers = new ArrayList<>();
        array.forEach(n -> numbers.add(n.doubleValue()));
        return numbers;
    }

    private JsonNode required(String key) {
        JsonNode value = node.get(key);
        if (value == null) {
            throw wrong(key, "is missing");
        }
        return value;
    }

    InputException wrong(String key, String what) {
        InputException e = new InputException("case-malformed", "'" + key + "' " + what);
        e.at(new Place(file.toString(), 0, 0, path)).mend("give it as in the other cases");
        return e;
    }
}
