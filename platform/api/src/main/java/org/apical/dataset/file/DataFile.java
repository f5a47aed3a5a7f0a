package org.apical.dataset.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;

/** A file of a dataset, compressed by gzip or not: its first bytes say which. */
public final class DataFile {
    private static final int BUFFER = 1 << 16;
    private static final int MAGIC = 0x1f8b;

    /** The most that gzip can make of a byte. */
    private static final long LARGEST_RATIO = 1032;

    private final Path path;

    /** A file that is there. */
    public DataFile(Path path) {
        this.path = path;
    }

    /** Reads an unpacked stream. */
    @FunctionalInterface
    public interface Reading<T> {
        /** Reads what is wanted; the stream is closed by the caller. */
        T from(InputStream in) throws IOException;
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /**
     * Reads the unpacked content.
     *
     * @throws InputException {@code data-truncated} if it ends too early, {@code data-damaged} if it is no gzip inside,
     *     {@code data-unreadable} if the system refuses it
     */
    public <T> T read(Reading<T> reading) {
        try (InputStream in = open()) {
            return reading.from(in);
        } catch (EOFException e) {
            throw truncated("ends before its last part").because(e);
        } catch (ZipException e) {
            throw fault("data-damaged", "it is damaged: its content cannot be unpacked (" + e.getMessage() + ")")
                    .mend("get the file again")
                    .because(e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The unpacked content as a stream, to be closed by the caller. */
    public InputStream open() throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        try {
            return isCompressed(in) ? new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static boolean isCompressed(BufferedInputStream in) throws IOException {
        in.mark(2);
        int magic = in.read() << 8 | in.read();
        in.reset();
        return magic == MAGIC;
    }

    /** Whether it is compressed by gzip. */
    public boolean isCompressed() throws IOException {
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(path), 2)) {
            return isCompressed(in);
        }
    }

    /** Whether the file is large enough for that many unpacked bytes; a header that promises more is wrong. */
    public boolean canHold(long bytes) {
        try {
            return bytes <= Math.multiplyExact(Files.size(path), LARGEST_RATIO);
        } catch (ArithmeticException e) {
            return true;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * The next bytes of its content, exactly so many.
     *
     * @throws EOFException if there are fewer
     */
    public static byte[] exactly(InputStream in, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        int read = in.readNBytes(content, 0, bytes);
        if (read < bytes) {
            throw new EOFException(read + " of " + bytes + " bytes");
        }
        return content;
    }

    /** Says that it holds less than it should. */
    public InputException truncated(String how) {
        InputException fault = fault("data-truncated", "it is cut short: it " + how);
        fault.mend("get the file again; 'apical data check' compares it with known sums");
        return fault;
    }

    /** Says that the system refuses it. */
    public InputException unreadable(IOException why) {
        InputException fault = fault("data-unreadable", "it cannot be read: " + why);
        fault.mend("check that the disk is there and that you may read the file").because(why);
        return fault;
    }

    /** A fault of this file. */
    public InputException fault(String slug, String what) {
        InputException fault = new InputException(slug, path.getFileName() + ": " + what);
        fault.at(Place.of(path.toString()));
        return fault;
    }
}
