package org.apical.core.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/**
 * An array in NumPy's format {@code .npy} 1.0: little-endian, row by row. The elements are not copied: they are read when the
 * file is written.
 */
public final class NpyArray {
    private static final int ALIGNMENT = 64;
    private static final int CHUNK = 8192; // elements at a time

    private final String type;
    private final int elementBytes;
    private final int length;
    private final Elements elements;
    private final byte[] header;

    /** Puts one element into a buffer. */
    @FunctionalInterface
    private interface Elements {
        void put(int i, ByteBuffer to);
    }

    private NpyArray(String type, int elementBytes, int length, int[] shape, Elements elements) {
        this.type = type;
        this.elementBytes = elementBytes;
        this.length = length;
        this.elements = elements;
        this.header = header(shape.length == 0 ? new int[] {length} : shape.clone());
    }

    /**
     * Floats.
     *
     * @param shape lengths of the dimensions, the last one contiguous; none for a vector
     * @throws IllegalArgumentException if the shape holds another number of elements
     */
    public static NpyArray of(float[] values, int... shape) {
        return new NpyArray("<f4", 4, values.length, shape, (i, to) -> to.putFloat(values[i]));
    }

    /** Doubles, as {@link #of(float[], int...)}. */
    public static NpyArray of(double[] values, int... shape) {
        return new NpyArray("<f8", 8, values.length, shape, (i, to) -> to.putDouble(values[i]));
    }

    /** Integers of 32 bits, as {@link #of(float[], int...)}. */
    public static NpyArray of(int[] values, int... shape) {
        return new NpyArray("<i4", 4, values.length, shape, (i, to) -> to.putInt(values[i]));
    }

    /** Integers of 64 bits, as {@link #of(float[], int...)}. */
    public static NpyArray of(long[] values, int... shape) {
        return new NpyArray("<i8", 8, values.length, shape, (i, to) -> to.putLong(values[i]));
    }

    /** An array of the platform without its padding, in its own precision, as {@link #of(float[], int...)}. */
    public static NpyArray of(StateArray values, int... shape) {
        if (values.precision() == Precision.FLOAT32) {
            return new NpyArray(
                    "<f4",
                    4,
                    values.length(),
                    shape,
                    (i, to) -> to.putFloat(values.floats().get(i)));
        }
        return new NpyArray("<f8", 8, values.length(), shape, (i, to) -> to.putDouble(values.get(i)));
    }

    private byte[] header(int[] shape) {
        long elementCount = Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact);
        if (elementCount != length || Arrays.stream(shape).anyMatch(n -> n < 0)) {
            throw new IllegalArgumentException(length + " elements for the shape " + Arrays.toString(shape));
        }
        String lengths = Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        String tuple = "(" + lengths + (shape.length == 1 ? ",)" : ")");
        return padded("{'descr': '" + type + "', 'fortran_order': False, 'shape': " + tuple + ", }");
    }

    /** Magic, version 1.0, length of the text, text padded with blanks so that the elements are aligned. */
    private static byte[] padded(String text) {
        int before = 10;
        int size = (before + text.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
        bytes.put((byte) 1).put((byte) 0).putShort((short) (size - before));
        bytes.put(text.getBytes(StandardCharsets.US_ASCII));
        while (bytes.remaining() > 1) {
            bytes.put((byte) ' ');
        }
        return bytes.put((byte) '\n').array();
    }

    long byteCount() {
        return header.length + (long) length * elementBytes;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(header);
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK * elementBytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int start = 0; start < length; start += CHUNK) {
            chunk.clear();
            for (int i = start; i < Math.min(length, start + CHUNK); i++) {
                elements.put(i, chunk);
            }
            out.write(chunk.array(), 0, chunk.position());
        }
    }
}
