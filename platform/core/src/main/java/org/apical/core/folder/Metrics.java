package org.apical.core.folder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code metrics.jsonl}: one JSON object per record, written as the run goes on. */
public final class Metrics implements AutoCloseable {
    private final GrowingFile file;

    Metrics(GrowingFile file) {
        this.file = file;
    }

    /**
     * Adds a record.
     *
     * @param record numbers, words, lists; a number that is not finite is written as null
     * @throws org.apical.plugin.RunException {@code disk-full} or {@code io}
     */
    public void add(Map<String, ?> record) {
        ObjectNode json = Json.object();
        record.forEach((key, value) -> json.set(key, Json.any(value)));
        file.addLine(Json.line(json));
    }

    /** Forces the records to the disk. */
    public void force() {
        file.force();
    }

    /** Length of the file in bytes. */
    public long length() {
        return file.length();
    }

    /** Forgets the records after a length: a resumed run writes them again. */
    public void cut(long length) {
        file.cut(length);
    }

    static List<Map<String, Object>> read(Path path) {
        List<Map<String, Object>> records = new ArrayList<>();
        for (String line : GrowingFile.lines(path)) {
            Map<String, Object> record = new LinkedHashMap<>();
            Json.parse(line, path.toString(), records.size() + 1)
                    .properties()
                    .forEach(e -> record.put(e.getKey(), Json.plain(e.getValue())));
            records.add(record);
        }
        return records;
    }

    @Override
    public void close() {
        file.close();
    }
}
