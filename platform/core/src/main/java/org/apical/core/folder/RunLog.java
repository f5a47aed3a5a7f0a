package org.apical.core.folder;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** {@code log.txt}: every message of a run with its time. */
public final class RunLog implements AutoCloseable {
    private final GrowingFile file;

    RunLog(GrowingFile file) {
        this.file = file;
    }

    /**
     * Adds a message; further lines of it are indented.
     *
     * @throws org.apical.plugin.RunException {@code disk-full} or {@code io}
     */
    public void add(String message) {
        add(Instant.now(), message);
    }

    /** Adds a message of that time. */
    public void add(Instant when, String message) {
        file.addLine(
                when.truncatedTo(ChronoUnit.SECONDS) + "  " + message.strip().replace("\n", "\n    "));
    }

    /** Length of the file in bytes. */
    public long length() {
        return file.length();
    }

    /** Forgets the messages after a length. */
    public void cut(long length) {
        file.cut(length);
    }

    @Override
    public void close() {
        file.close();
    }
}
