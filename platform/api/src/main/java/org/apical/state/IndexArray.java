package org.apical.state;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;

/** An off-heap array of 32-bit indices that Java and native code share, such as the targets of synapses. */
public final class IndexArray {
    private static final int ALIGNMENT = 64;

    private final int length;
    private final ByteBuffer bytes;
    private final IntBuffer ints;

    private IndexArray(int length) {
        this.length = length;
        int size = Math.multiplyExact(length, Integer.BYTES);
        this.bytes = ByteBuffer.allocateDirect(Math.addExact(size, 2 * ALIGNMENT)) // a slice is cut at both ends
                .alignedSlice(ALIGNMENT)
                .slice(0, size)
                .order(ByteOrder.nativeOrder());
        this.ints = bytes.asIntBuffer();
    }

    /** A new array of zeros. */
    public static IndexArray zeros(int length) {
        return new IndexArray(length);
    }

    /** Number of elements. */
    public int length() {
        return length;
    }

    /** Element i. */
    public int get(int i) {
        return ints.get(i);
    }

    /** Sets element i. */
    public void set(int i, int value) {
        ints.put(i, value);
    }

    /** The memory as ints. */
    public IntBuffer ints() {
        return ints;
    }

    /** The memory itself, for native code and for saving. */
    public ByteBuffer bytes() {
        return bytes.duplicate().order(ByteOrder.nativeOrder());
    }
}
