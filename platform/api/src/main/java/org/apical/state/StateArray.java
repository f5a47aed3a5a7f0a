package org.apical.state;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import org.apical.unit.Unit;

/**
 * A named array of numbers that change during a run. The platform owns it; plug-ins and native code see the same memory, so
 * it can be recorded, saved and handed to another plug-in.
 *
 * <p>Off-heap, aligned to 64 bytes, padded to a multiple of {@link #LANES} elements. The padding holds zeros at first, later
 * anything: backends may compute on it, nobody else looks at it.
 */
public final class StateArray {
    /** Lengths in memory are multiples of this. */
    public static final int LANES = 64;

    private static final int ALIGNMENT = 64;

    private final String name;
    private final Unit unit;
    private final Extent extent;
    private final int length;
    private final Precision precision;
    private final ByteBuffer bytes;
    private final FloatBuffer floats;
    private final DoubleBuffer doubles;

    private StateArray(String name, Unit unit, Extent extent, int length, Precision precision) {
        this.name = name;
        this.unit = unit;
        this.extent = extent;
        this.length = length;
        this.precision = precision;
        this.bytes = allocate(padded(length), precision);
        this.floats = precision == Precision.FLOAT32 ? bytes.asFloatBuffer() : null;
        this.doubles = precision == Precision.FLOAT64 ? bytes.asDoubleBuffer() : null;
    }

    /** A new array of zeros. */
    public static StateArray zeros(String name, Unit unit, Extent extent, int length, Precision precision) {
        return new StateArray(name, unit, extent, length, precision);
    }

    private static ByteBuffer allocate(int elements, Precision precision) {
        int size = Math.multiplyExact(elements, precision.bytes());
        return ByteBuffer.allocateDirect(Math.addExact(size, ALIGNMENT))
                .alignedSlice(ALIGNMENT)
                .slice(0, size)
                .order(ByteOrder.nativeOrder());
    }

    /** A length rounded up to a multiple of {@link #LANES}. */
    public static int padded(int length) {
        return Math.addExact(length, LANES - 1) / LANES * LANES;
    }

    /** The name in equations and files. */
    public String name() {
        return name;
    }

    /** The unit of the elements, kept in SI. */
    public Unit unit() {
        return unit;
    }

    /** What an element belongs to. */
    public Extent extent() {
        return extent;
    }

    /** Number of elements, without padding. */
    public int length() {
        return length;
    }

    /** The type of the elements. */
    public Precision precision() {
        return precision;
    }

    /** Element i, in SI. */
    public double get(int i) {
        return floats != null ? floats.get(i) : doubles.get(i);
    }

    /** Sets element i, rounded to the array's type. */
    public void set(int i, double value) {
        if (floats != null) {
            floats.put(i, (float) value);
        } else {
            doubles.put(i, value);
        }
    }

    /** Adds to element i in the array's type. */
    public void add(int i, double value) {
        if (floats != null) {
            floats.put(i, floats.get(i) + (float) value);
        } else {
            doubles.put(i, doubles.get(i) + value);
        }
    }

    /** Sets every element, padding included. */
    public void fill(double value) {
        for (int i = 0; i < padded(length); i++) {
            set(i, value);
        }
    }

    /** Another array of the same kind with the same elements. */
    public StateArray copy() {
        StateArray copy = new StateArray(name, unit, extent, length, precision);
        copy.copyFrom(this);
        return copy;
    }

    /** Takes over the elements of another array of the same kind. */
    public void copyFrom(StateArray other) {
        for (int i = 0; i < length; i++) {
            set(i, other.get(i));
        }
    }

    /** The elements as doubles, copied. */
    public double[] toArray() {
        double[] copy = new double[length];
        for (int i = 0; i < length; i++) {
            copy[i] = get(i);
        }
        return copy;
    }

    /** The memory as floats, padding included; null when the type is another. */
    public FloatBuffer floats() {
        return floats;
    }

    /** The memory as doubles, padding included; null when the type is another. */
    public DoubleBuffer doubles() {
        return doubles;
    }

    /** The memory itself, padding included, for native code and for saving. */
    public ByteBuffer bytes() {
        return bytes.duplicate().order(ByteOrder.nativeOrder());
    }
}
