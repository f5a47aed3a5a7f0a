package org.apical.core.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A text file that grows line by line while a run goes on. A line is handed to the system in one piece; what a killed
 * process left of a line is cut off when the file is opened again.
 */
public final class GrowingFile implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private GrowingFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Opens a file for more lines; it is made if it does not exist.
     *
     * @throws org.apical.plugin.RunException {@code disk-full} or {@code io}
     */
    public static GrowingFile open(Path path) {
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            long whole = wholeLines(Files.readAllBytes(path));
            channel.truncate(whole).position(whole);
            return new GrowingFile(path, channel);
        } catch (IOException e) {
            throw DiskFault.writing(path, e);
        }
    }

    /**
     * Adds one line.
     *
     * @throws org.apical.plugin.RunException {@code disk-full} or {@code io}
     */
    public synchronized void addLine(String line) {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw DiskFault.writing(path, e);
        }
    }

    /** Forces the lines to the disk. */
    synchronized void force() {
        try {
            channel.force(false);
        } catch (IOException e) {
            throw DiskFault.writing(path, e);
        }
    }

    /** Length in bytes. */
    synchronized long length() {
        try {
            return channel.size();
        } catch (IOException e) {
            throw DiskFault.reading(path, e);
        }
    }

    /** Cuts the file, if it is longer; the next line follows. */
    synchronized void cut(long length) {
        try {
            channel.truncate(length).position(channel.size());
        } catch (IOException e) {
            throw DiskFault.writing(path, e);
        }
    }

    /** The whole lines of such a file; none if it does not exist. */
    public static List<String> lines(Path path) {
        if (!Files.exists(path)) {
            return List.of();
        }
        try {
            byte[] bytes = Files.readAllBytes(path);
            return new String(bytes, 0, wholeLines(bytes), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw DiskFault.reading(path, e);
        }
    }

    /** Number of bytes up to the last end of a line. */
    private static int wholeLines(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    @Override
    public synchronized void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw DiskFault.writing(path, e);
        }
    }
}
