package org.apical.dataset.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class TarReaderTest {
    private final ByteArrayOutputStream tar = new ByteArrayOutputStream();

    @Test
    void filesComeWithNameOffsetAndContent() throws IOException {
        add('0', "a/one", "first");
        add('5', "folder/", "");
        add('0', "two", "");
        add('2', "link", "");
        add((char) 0, "old", "x".repeat(600));
        TarReader reader = reader(2);
        TarEntry one = reader.next();
        assertEquals(new TarEntry("a/one", 512, 5), one);
        assertEquals("one", one.lastName());
        assertArrayEquals("first".getBytes(StandardCharsets.UTF_8), reader.content(5));
        assertEquals("two", reader.next().name());
        TarEntry old = reader.next(); // the rest of a file that is not read is passed over
        assertEquals(new TarEntry("old", 512 * 6, 600), old);
        byte[] into = new byte[601];
        reader.content(into, 1);
        assertEquals('x', into[600]);
        assertNull(reader.next());
    }

    @Test
    void longNamesOfBothKindsAreRead() throws IOException {
        String gnu = "g".repeat(150) + "/file";
        String posix = "p".repeat(200) + "/file";
        add('L', "././@LongLink", gnu + "\0");
        add('0', "cut", "1");
        String record = " path=" + posix + "\n";
        add('x', "PaxHeaders/file", record.length() + 3 + record);
        add('0', "cut", "2");
        TarReader reader = reader(2);
        assertEquals(gnu, reader.next().name());
        assertEquals(posix, reader.next().name());
    }

    @Test
    void prefixOfUstarIsPutInFront() throws IOException {
        byte[] header = header('0', "file", 0);
        byte[] prefix = "some/folder".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(prefix, 0, header, 345, prefix.length);
        tar.writeBytes(signed(header));
        assertEquals("some/folder/file", reader(2).next().name());
    }

    @Test
    void archiveThatEndsWithinAFileIsSaid() throws IOException {
        add('0', "one", "x".repeat(1000));
        byte[] cut = Arrays.copyOf(tar.toByteArray(), 1000);
        TarReader reader = new TarReader(new ByteArrayInputStream(cut));
        reader.next();
        assertThrows(EOFException.class, () -> reader.content(1000));
        TarReader passing = new TarReader(new ByteArrayInputStream(cut));
        passing.next();
        assertThrows(EOFException.class, passing::next);
    }

    @Test
    void whatIsNoArchiveIsSaid() {
        byte[] text = "nonsense ".repeat(100).getBytes(StandardCharsets.UTF_8);
        assertThrows(ZipException.class, () -> new TarReader(new ByteArrayInputStream(text)).next());
    }

    @Test
    void fileThatIsLargerThanAllowedIsRefused() throws IOException {
        add('0', "one", "12345");
        TarReader reader = reader(2);
        reader.next();
        assertThrows(ZipException.class, () -> reader.content(4));
    }

    private TarReader reader(int emptyBlocks) {
        tar.writeBytes(new byte[512 * emptyBlocks]);
        return new TarReader(new ByteArrayInputStream(tar.toByteArray()));
    }

    private void add(char type, String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        tar.writeBytes(signed(header(type, name, bytes.length)));
        tar.writeBytes(bytes);
        tar.writeBytes(new byte[(512 - bytes.length % 512) % 512]);
    }

    private static byte[] header(char type, String name, int size) {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 124, String.format("%011o", size));
        header[156] = (byte) type;
        put(header, 257, "ustar\00000");
        return header;
    }

    /** With its checksum: the sum of all bytes, with blanks in its own place. */
    private static byte[] signed(byte[] header) {
        put(header, 148, "        ");
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xFF;
        }
        put(header, 148, String.format("%06o\0 ", sum));
        return header;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
