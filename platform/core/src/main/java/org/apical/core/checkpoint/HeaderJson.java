package org.apical.core.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.apical.core.folder.RunRecord;

/** The header of a checkpoint as one JSON object. */
final class HeaderJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private HeaderJson() {}

    static byte[] write(CheckpointHeader header) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("program", header.program());
        json.put("experiment", header.experiment());
        json.put("experiment_sha256", header.digest());
        json.put("seed", header.seed());
        json.put("dt_s", header.dt());
        json.put("backend", header.backend());
        json.put("precision", header.precision());
        json.put("step", header.step());
        json.put("written", header.written().toString());
        ArrayNode bundles = json.putArray("bundles");
        for (RunRecord.BundleUse bundle : header.bundles()) {
            bundles.addObject()
                    .put("name", bundle.name())
                    .put("version", bundle.version())
                    .put("sha256", bundle.sha256());
        }
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a header.
     *
     * @throws IllegalArgumentException if it is not one
     */
    static CheckpointHeader read(byte[] text) {
        try {
            return read(MAPPER.readTree(new String(text, StandardCharsets.UTF_8)));
        } catch (JsonProcessingException | DateTimeParseException e) {
            throw new IllegalArgumentException("its header is no JSON object of the right form", e);
        }
    }

    private static CheckpointHeader read(JsonNode json) {
        List<RunRecord.BundleUse> bundles = new ArrayList<>();
        for (JsonNode bundle : json.path("bundles")) {
            bundles.add(new RunRecord.BundleUse(text(bundle, "name"), text(bundle, "version"), text(bundle, "sha256")));
        }
        return new CheckpointHeader(
                text(json, "program"),
                text(json, "experiment"),
                text(json, "experiment_sha256"),
                json.path("seed").asLong(),
                json.path("dt_s").asDouble(),
                text(json, "backend"),
                text(json, "precision"),
                bundles,
                json.path("step").asLong(),
                Instant.parse(text(json, "written")));
    }

    private static String text(JsonNode json, String key) {
        return json.path(key).asText("");
    }
}
