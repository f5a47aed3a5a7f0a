package org.apical.core.folder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipFile;
import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.unit.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArraysTest {
    @TempDir
    Path temp;

    private byte[] written(NpyArray array) throws IOException {
        Path file = temp.resolve("w.npz");
        new NpzWriter().add("hidden/W", array).write(file);
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("hidden.W.npy"))) {
            return in.readAllBytes();
        }
    }

    /** The layout is the one of NumPy's own description of the format: magic, version, header length, header, data. */
    @Test
    void arrayFollowsTheFormatOfNumpy() throws IOException {
        byte[] bytes = written(NpyArray.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3));
        String head = new String(bytes, 10, 118, StandardCharsets.US_ASCII);
        assertEquals(128 + 24, bytes.length);
        assertEquals("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }", head.trim());
        assertArrayEquals(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0}, Arrays.copyOf(bytes, 10));
        ByteBuffer data = ByteBuffer.wrap(bytes, 128, 24).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 1; i <= 6; i++) {
            assertEquals(i, data.getFloat());
        }
    }

    @Test
    void everyTypeSaysWhatItIs() throws IOException {
        assertEquals("'<f8', 'fortran_order': False, 'shape': (1,), }", head(NpyArray.of(new double[1])));
        assertEquals("'<i4', 'fortran_order': False, 'shape': (1,), }", head(NpyArray.of(new int[1])));
        assertEquals("'<i8', 'fortran_order': False, 'shape': (1, 1, 1), }", head(NpyArray.of(new long[1], 1, 1, 1)));
    }

    private String head(NpyArray array) throws IOException {
        byte[] bytes = written(array);
        return new String(bytes, 10, 118, StandardCharsets.US_ASCII).trim().substring("{'descr': ".length());
    }

    @Test
    void arrayOfThePlatformIsWrittenWithoutItsPadding() throws IOException {
        StateArray w = StateArray.zeros("w", Unit.ONE, Extent.CELL, 3, Precision.FLOAT32);
        w.set(2, 0.5);
        assertEquals(128 + 12, written(NpyArray.of(w)).length);
    }

    @Test
    void longArrayIsWrittenWhole() throws IOException {
        assertEquals(128 + 4 * 20_000, written(NpyArray.of(new int[20_000])).length);
    }

    @Test
    void sameArraysGiveTheSameBytes() throws IOException {
        Path file = temp.resolve("w.npz");
        byte[][] copies = new byte[2][];
        for (int i = 0; i < 2; i++) {
            new NpzWriter()
                    .add("b", NpyArray.of(new double[] {1}))
                    .add("a", NpyArray.of(new int[] {2}))
                    .write(file);
            copies[i] = Files.readAllBytes(file);
        }
        assertArrayEquals(copies[0], copies[1]);
    }

    @Test
    void wrongShapesAndDoubleNamesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> NpyArray.of(new int[6], 2, 2));
        assertThrows(IllegalArgumentException.class, () -> NpyArray.of(new int[6], -2, -3));
        NpzWriter writer = new NpzWriter().add("a", NpyArray.of(new int[1]));
        assertThrows(IllegalArgumentException.class, () -> writer.add("a", NpyArray.of(new int[1])));
    }
}
