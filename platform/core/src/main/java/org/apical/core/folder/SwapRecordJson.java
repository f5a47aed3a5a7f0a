package org.apical.core.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.apical.core.folder.SwapRecord.PluginVersion;

/** Swaps as they stand in {@code run.json}, and in checkpoints one a line. */
public final class SwapRecordJson {
    private SwapRecordJson() {}

    /** A swap as one line of JSON. */
    public static String line(SwapRecord swap) {
        ObjectNode json = Json.object();
        write(swap, json);
        return Json.line(json);
    }

    /**
     * A swap that {@link #line} wrote.
     *
     * @throws org.apical.plugin.InputException {@code run-damaged} if the line is no JSON object
     */
    public static SwapRecord read(String line) {
        return read((JsonNode) Json.parse(line, "a swap in a checkpoint", 0));
    }

    static void write(List<SwapRecord> swaps, ArrayNode list) {
        swaps.forEach(swap -> write(swap, list.addObject()));
    }

    static List<SwapRecord> readAll(ObjectNode run) {
        List<SwapRecord> swaps = new ArrayList<>();
        run.path("swaps").forEach(json -> swaps.add(read(json)));
        return swaps;
    }

    private static void write(SwapRecord swap, ObjectNode json) {
        json.put("step", swap.step());
        json.put("time_s", swap.seconds());
        json.put("target", swap.target());
        json.put("entry", swap.entry());
        write(swap.before(), json.putObject("before"));
        write(swap.after(), json.putObject("after"));
        swap.carried().forEach(json.putArray("carried")::add);
        swap.initialised().forEach(json.putArray("initialised")::add);
        swap.kept().forEach(json.putArray("kept")::add);
        json.put("pause_ms", swap.pauseMilliseconds());
        json.set("refused", Json.text(swap.refusal()));
    }

    private static void write(PluginVersion plugin, ObjectNode json) {
        json.put("name", plugin.name());
        json.set("version", Json.text(plugin.version()));
        json.set("bundle", Json.text(plugin.bundle()));
        json.set("sha256", Json.text(plugin.sha256()));
    }

    private static SwapRecord read(JsonNode json) {
        return new SwapRecord(
                json.path("step").asLong(),
                json.path("time_s").asDouble(),
                text(json, "target"),
                text(json, "entry"),
                plugin(json.path("before")),
                plugin(json.path("after")),
                words(json.path("carried")),
                words(json.path("initialised")),
                words(json.path("kept")),
                json.path("pause_ms").asDouble(),
                text(json, "refused"));
    }

    private static PluginVersion plugin(JsonNode json) {
        return new PluginVersion(text(json, "name"), text(json, "version"), text(json, "bundle"), text(json, "sha256"));
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }

    private static String text(JsonNode json, String key) {
        return json.path(key).isNull() ? "" : json.path(key).asText("");
    }
}
