package org.apical.core.folder;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file so that it appears complete or not at all: beside its place, forced to the disk, then renamed. */
public final class AtomicFile {
    /** What the name of an unfinished file ends with; its first letter is a dot. */
    public static final String PART = ".part";

    private AtomicFile() {}

    /** Fills a file through a stream. */
    @FunctionalInterface
    public interface StreamContent {
        /** Writes everything; the stream is closed by the caller. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Fills a file by its path. */
    @FunctionalInterface
    public interface FileContent {
        /** Writes everything to a file that does not exist yet. */
        void writeTo(Path file) throws IOException;
    }

    /**
     * Writes text in UTF-8.
     *
     * @throws org.apical.plugin.RunException {@code disk-full} or {@code io}; the old file, if any, is as it was
     */
    public static void writeText(Path target, String text) {
        write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Writes through a buffered stream.
     *
     * @throws org.apical.plugin.RunException {@code disk-full} or {@code io}; the old file, if any, is as it was
     */
    public static void write(Path target, StreamContent content) {
        writeFile(target, part -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                content.writeTo(out);
            }
        });
    }

    /**
     * Writes by path, for libraries that open the file themselves.
     *
     * @throws org.apical.plugin.RunException {@code disk-full} or {@code io}; the old file, if any, is as it was
     */
    public static void writeFile(Path target, FileContent content) {
        Path part = target.resolveSibling("." + target.getFileName() + PART);
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.deleteIfExists(part);
            content.writeTo(part);
            force(part);
            rename(part, target);
        } catch (IOException e) {
            throw DiskFault.writing(target, e);
        } finally {
            forget(part);
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void rename(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING); // some network disks: the best there is
        }
    }

    private static void forget(Path part) {
        try {
            if (Files.exists(part)) {
                FileChannel.open(part, StandardOpenOption.WRITE)
                        .truncate(0)
                        .close(); // frees it even if it is still open
                Files.delete(part);
            }
        } catch (IOException e) {
            part.toFile().deleteOnExit(); // the first failure is the one to tell
        }
    }
}
