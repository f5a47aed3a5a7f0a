package org.apical.core.checkpoint;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.folder.DiskFault;

/** A checkpoint that is whole. Its file stays open, so that it is the same bytes that were verified. */
public final class Checkpoint implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final CheckpointHeader header;
    private final Map<String, SectionEntry> sections = new LinkedHashMap<>();

    private Checkpoint(Path file, FileChannel channel, CheckpointHeader header, List<SectionEntry> sections) {
        this.file = file;
        this.channel = channel;
        this.header = header;
        sections.forEach(section -> this.sections.put(section.name(), section));
    }

    /**
     * Opens a checkpoint and verifies every byte of it.
     *
     * @throws org.apical.plugin.InputException {@code checkpoint-missing}, {@code checkpoint-damaged}, {@code
     *     checkpoint-foreign}, {@code checkpoint-too-new}
     */
    public static Checkpoint open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw CheckpointFault.missing(file);
        }
        try {
            FileChannel channel = FileChannel.open(file);
            try {
                CheckpointReader reader = new CheckpointReader(file, channel);
                return new Checkpoint(file, channel, reader.header(), reader.sections());
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** What it says of the run that wrote it. */
    public CheckpointHeader header() {
        return header;
    }

    /**
     * Refuses a checkpoint of another experiment.
     *
     * @param digest SHA-256 of the resolved experiment
     * @throws org.apical.plugin.InputException {@code checkpoint-foreign}
     */
    public void requireExperiment(String digest) {
        if (!header.digest().equals(digest)) {
            throw CheckpointFault.foreign(
                    file,
                    "it belongs to an experiment '" + header.experiment() + "' with the SHA-256 " + header.digest()
                            + ", but experiment.yaml has " + digest);
        }
    }

    /** Whether it holds a part. */
    public boolean has(String name) {
        return sections.containsKey(name);
    }

    /**
     * Hands each part its section, in their order.
     *
     * @throws org.apical.plugin.InputException {@code checkpoint-mismatch}
     */
    public void restore(Map<String, Saved> parts) {
        for (String name : sections.keySet()) {
            if (!parts.containsKey(name)) {
                throw CheckpointFault.mismatch(file, name, "it has no such part");
            }
        }
        for (Map.Entry<String, Saved> part : parts.entrySet()) {
            restore(part.getKey(), part.getValue());
        }
    }

    /**
     * Hands one part its section.
     *
     * @throws org.apical.plugin.InputException {@code checkpoint-mismatch}
     */
    public void restore(String name, Saved part) {
        SectionEntry section = sections.get(name);
        if (section == null) {
            throw CheckpointFault.mismatch(file, name, "there is no such section");
        }
        StateReader in = new StateReader(
                new Region(channel, section.offset(), section.length()),
                section.length(),
                difference -> CheckpointFault.mismatch(file, name, difference));
        try {
            part.restore(in);
            in.end();
        } catch (EOFException e) {
            throw CheckpointFault.mismatch(file, name, "a value of it is longer than the section");
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }
}
