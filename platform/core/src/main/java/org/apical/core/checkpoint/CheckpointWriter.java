package org.apical.core.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apical.core.folder.AtomicFile;

/** Writes a checkpoint in one pass, beside its place; it appears whole or not at all. */
public final class CheckpointWriter {
    private final CheckedStream out;
    private final List<SectionEntry> sections = new ArrayList<>();

    private CheckpointWriter(CheckedStream out) {
        this.out = out;
    }

    /**
     * Writes a checkpoint.
     *
     * @param file where
     * @param header what it says of the run
     * @param parts the parts of the run by name, in the order in which they are restored
     * @throws org.apical.plugin.RunException {@code disk-full} or {@code io}
     */
    public static void write(Path file, CheckpointHeader header, Map<String, Saved> parts) {
        AtomicFile.write(file, to -> {
            CheckpointWriter writer = new CheckpointWriter(new CheckedStream(to));
            writer.head(HeaderJson.write(header));
            for (Map.Entry<String, Saved> part : parts.entrySet()) {
                writer.section(part.getKey(), part.getValue());
            }
            writer.close();
        });
    }

    private void head(byte[] text) throws IOException {
        byte[] prefix = new byte[CheckpointFormat.PREFIX];
        CheckpointFormat.over(prefix)
                .put(CheckpointFormat.magic())
                .putInt(CheckpointFormat.VERSION)
                .putInt(text.length);
        out.write(prefix);
        out.write(text);
        sum();
        out.takeSum();
    }

    private void section(String name, Saved part) throws IOException {
        long offset = out.count();
        part.save(new StateWriter(out));
        sections.add(new SectionEntry(name, offset, out.count() - offset, out.takeSum()));
    }

    private void close() throws IOException {
        long offset = out.count();
        out.write(SectionEntry.write(sections));
        byte[] place = new byte[2 * Long.BYTES + Integer.BYTES];
        CheckpointFormat.over(place)
                .putLong(offset)
                .putLong(out.count() - offset)
                .putInt(out.takeSum());
        out.write(place);
        sum();
        out.write(CheckpointFormat.end());
    }

    /** Writes the checksum of what was written since the last one. */
    private void sum() throws IOException {
        byte[] sum = new byte[Integer.BYTES];
        CheckpointFormat.over(sum).putInt(out.takeSum());
        out.write(sum);
    }
}
