package org.apical.core.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code run.json}: one flat object, so that a script finds each fact by one name. */
final class RunRecordJson {
    private RunRecordJson() {}

    static ObjectNode write(RunRecord record) {
        ObjectNode json = Json.object();
        json.put("experiment", record.experiment());
        json.put("state", word(record.state()));
        json.set("error", Json.text(record.error()));
        json.put("start", record.start().toString());
        json.set("end", Json.text(record.end().map(Instant::toString).orElse("")));
        json.put("version", record.program().version());
        json.set("commit", Json.text(record.program().commit()));
        writeMachine(record.machine(), json);
        writeExecution(record.execution(), json);
        json.put("seed", record.seed());
        json.put("random_generator", RunRecord.RANDOM_GENERATOR);
        ObjectNode streams = json.putObject("streams");
        record.streams().forEach(streams::put);
        json.set("bundle_set", Json.text(record.bundleSet()));
        writeBundles(record.bundles(), json.putArray("bundles"));
        SwapRecordJson.write(record.swaps(), json.putArray("swaps"));
        writeResumed(record.resumed(), json.putArray("resumed"));
        return json;
    }

    private static void writeMachine(RunRecord.Machine machine, ObjectNode json) {
        json.put("java", machine.java());
        json.put("os", machine.os());
        json.put("cpu", machine.cpu());
    }

    private static void writeExecution(RunRecord.Execution execution, ObjectNode json) {
        json.put("backend", execution.backend());
        json.put("backend_reason", execution.reason());
        json.put("precision", execution.precision());
        json.put("threads", execution.threads());
    }

    private static void writeResumed(List<RunRecord.Resumption> all, ArrayNode list) {
        for (RunRecord.Resumption one : all) {
            ObjectNode json = list.addObject();
            json.put("time", one.when().toString());
            json.put("step", one.step());
            json.set("checkpoint", Json.text(one.checkpoint()));
            json.put("version", one.version());
            json.put("java", one.java());
            writeExecution(one.execution(), json);
        }
    }

    private static void writeBundles(List<RunRecord.BundleUse> bundles, ArrayNode list) {
        for (RunRecord.BundleUse bundle : bundles) {
            list.addObject()
                    .put("name", bundle.name())
                    .put("version", bundle.version())
                    .put("sha256", bundle.sha256());
        }
    }

    static RunRecord read(Path file) {
        ObjectNode json = Json.read(file);
        try {
            return new RunRecord(
                    text(json, "experiment"),
                    new RunRecord.Program(text(json, "version"), text(json, "commit")),
                    bundles(json),
                    text(json, "bundle_set"),
                    new RunRecord.Machine(text(json, "java"), text(json, "os"), text(json, "cpu")),
                    execution(json),
                    json.path("seed").asLong(),
                    streams(json),
                    Instant.parse(text(json, "start")),
                    instant(text(json, "end")),
                    RunRecord.State.valueOf(text(json, "state").toUpperCase(Locale.ROOT)),
                    text(json, "error"),
                    SwapRecordJson.readAll(json),
                    resumed(json));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Json.damaged(file.toString(), 0, 0, String.valueOf(e.getMessage()));
        }
    }

    private static List<RunRecord.Resumption> resumed(ObjectNode json) {
        List<RunRecord.Resumption> all = new ArrayList<>();
        for (JsonNode one : json.path("resumed")) {
            all.add(new RunRecord.Resumption(
                    Instant.parse(text(one, "time")),
                    one.path("step").asLong(),
                    text(one, "checkpoint"),
                    text(one, "version"),
                    text(one, "java"),
                    execution(one)));
        }
        return all;
    }

    private static RunRecord.Execution execution(JsonNode json) {
        return new RunRecord.Execution(
                text(json, "backend"),
                text(json, "backend_reason"),
                text(json, "precision"),
                json.path("threads").asInt());
    }

    private static List<RunRecord.BundleUse> bundles(ObjectNode json) {
        List<RunRecord.BundleUse> bundles = new ArrayList<>();
        for (JsonNode bundle : json.path("bundles")) {
            bundles.add(new RunRecord.BundleUse(text(bundle, "name"), text(bundle, "version"), text(bundle, "sha256")));
        }
        return bundles;
    }

    private static Map<String, Integer> streams(ObjectNode json) {
        Map<String, Integer> streams = new LinkedHashMap<>();
        json.path("streams")
                .properties()
                .forEach(e -> streams.put(e.getKey(), e.getValue().asInt()));
        return streams;
    }

    private static Optional<Instant> instant(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    private static String text(JsonNode json, String key) {
        return json.path(key).asText("").equals("null") ? "" : json.path(key).asText("");
    }

    static String word(RunRecord.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
