package org.apical.dataset.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;

/**
 * Reads the files of a tar archive one after the other; folders, links and the like are passed over. Knows the old form, ustar,
 * long names of GNU and of POSIX, and sizes above 8 GiB.
 */
public final class TarReader {
    private static final int BLOCK = 512;
    private static final int LONGEST_NAME = 1 << 16;

    private final InputStream in;
    private long position;
    private long end; // of the current file's blocks
    private TarEntry current;

    /** Reads an unpacked archive; the stream stays the caller's. */
    public TarReader(InputStream in) {
        this.in = in;
    }

    /**
     * The next file; null behind the last.
     *
     * @throws EOFException if the archive ends within a file
     * @throws ZipException if it is no tar archive here
     */
    public TarEntry next() throws IOException {
        String longName = null;
        long longSize = -1;
        for (byte[] header = header(); header != null; header = header()) {
            char type = (char) header[156];
            long size = longSize >= 0 ? longSize : number(header, 124, 12);
            long offset = position;
            end = position + (size + BLOCK - 1) / BLOCK * BLOCK;
            if (type == 'L') {
                longName = text(content(size), 0, LONGEST_NAME);
            } else if (type == 'x') {
                String records = new String(content(size), StandardCharsets.UTF_8);
                longName = record(records, "path", longName);
                longSize = Long.parseLong(record(records, "size", Long.toString(longSize)));
            } else if (type == '0' || type == 0) {
                current = new TarEntry(longName == null ? name(header) : longName, offset, size);
                return current;
            } else if (type != 'g') {
                longName = null;
                longSize = -1;
            }
        }
        return null;
    }

    /** The content of the current file, which must not be larger than said. */
    public byte[] content(int most) throws IOException {
        if (current.size() > most) {
            throw new ZipException(current.name() + " has " + current.size() + " bytes");
        }
        byte[] content = DataFile.exactly(in, (int) current.size());
        position += content.length;
        return content;
    }

    /** Reads the content of the current file into an array. */
    public void content(byte[] into, int at) throws IOException {
        int size = Math.toIntExact(current.size());
        int read = in.readNBytes(into, at, size);
        position += read;
        if (read < size) {
            throw new EOFException(current.name());
        }
    }

    private byte[] content(long size) throws IOException {
        if (size > LONGEST_NAME) {
            throw new ZipException("a name of " + size + " bytes");
        }
        byte[] content = DataFile.exactly(in, (int) size);
        position += size;
        return content;
    }

    /** The next header; null at the end. */
    private byte[] header() throws IOException {
        in.skipNBytes(end - position);
        position = end;
        byte[] header = in.readNBytes(BLOCK);
        position += header.length;
        end = position;
        if (header.length == 0 || isZero(header)) {
            return null;
        }
        if (header.length < BLOCK) {
            throw new EOFException("header");
        }
        check(header);
        return header;
    }

    private static boolean isZero(byte[] header) {
        for (byte b : header) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private void check(byte[] header) throws ZipException {
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= 148 && i < 156 ? ' ' : header[i] & 0xFF;
        }
        if (sum != number(header, 148, 8)) {
            throw new ZipException("no tar header at byte " + (position - BLOCK));
        }
    }

    /** An octal number, or a binary one whose first bit is set. */
    private static long number(byte[] header, int from, int length) throws ZipException {
        if (header[from] < 0) {
            long value = 0;
            for (int i = from + length - 8; i < from + length; i++) {
                value = value << 8 | header[i] & 0xFF;
            }
            return value;
        }
        String digits = text(header, from, length).strip();
        try {
            return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
        } catch (NumberFormatException e) {
            throw (ZipException) new ZipException("'" + digits + "' in place of a number").initCause(e);
        }
    }

    private static String name(byte[] header) {
        String name = text(header, 0, 100);
        boolean isUstar = text(header, 257, 6).startsWith("ustar");
        String prefix = isUstar && header[263] == '0' ? text(header, 345, 155) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static String text(byte[] bytes, int from, int length) {
        int to = from;
        while (to < bytes.length && to < from + length && bytes[to] != 0) {
            to++;
        }
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** The value of a record {@code 25 path=...}. */
    private static String record(String records, String key, String otherwise) {
        for (String line : records.split("\n", -1)) {
            int space = line.indexOf(' ');
            if (space >= 0 && line.startsWith(key + "=", space + 1)) {
                return line.substring(space + key.length() + 2);
            }
        }
        return otherwise;
    }
}
