package org.apical.core.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code measures.json}. */
final class MeasuresJson {
    private MeasuresJson() {}

    static ObjectNode write(Measures measures) {
        ObjectNode json = Json.object();
        measures.all().forEach((name, measure) -> {
            ObjectNode one = json.putObject(name);
            one.set("value", Json.number(measure.value()));
            one.put("unit", measure.unit());
            one.set("expected", Json.text(measure.expected()));
            one.set(
                    "verdict",
                    Json.text(measure.verdict().map(MeasuresJson::word).orElse("")));
        });
        return json;
    }

    private static String word(Measures.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    static Measures read(Path file) {
        Measures measures = new Measures();
        for (Map.Entry<String, JsonNode> entry : Json.read(file).properties()) {
            add(measures, entry.getKey(), entry.getValue(), file);
        }
        return measures;
    }

    private static void add(Measures measures, String name, JsonNode one, Path file) {
        Optional<Measures.Verdict> verdict =
                switch (one.path("verdict").asText("null")) {
                    case "met" -> Optional.of(Measures.Verdict.MET);
                    case "missed" -> Optional.of(Measures.Verdict.MISSED);
                    case "null" -> Optional.empty();
                    default ->
                        throw Json.damaged(
                                file.toString(), 0, 0, "the verdict of " + name + " is neither met nor missed");
                };
        double value = one.path("value").asDouble(Double.NaN);
        measures.add(name, new Measures.Measure(value, text(one, "unit", "1"), text(one, "expected", ""), verdict));
    }

    private static String text(JsonNode one, String key, String otherwise) {
        return one.path(key).isTextual() ? one.path(key).asText() : otherwise;
    }
}
