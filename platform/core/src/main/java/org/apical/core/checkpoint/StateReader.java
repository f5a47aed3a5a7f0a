package org.apical.core.checkpoint;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apical.plugin.InputException;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/** Reads the values of one part of a run, in the order in which {@link StateWriter} wrote them. */
public final class StateReader {
    private final DataInputStream in;
    private final Mismatch mismatch;
    private final byte[] bytes = new byte[CheckpointFormat.CHUNK];
    private final ByteBuffer chunk = CheckpointFormat.over(bytes);
    private long left;

    /** Takes some elements out of a chunk. */
    private interface Piece {
        void take(ByteBuffer from, int to, int count);
    }

    /**
     * A reader.
     *
     * @param in the section
     * @param length its length in bytes
     * @param mismatch makes a fault of what was found instead of what was looked for
     */
    StateReader(InputStream in, long length, Mismatch mismatch) {
        this.in = new DataInputStream(in);
        this.left = length;
        this.mismatch = mismatch;
    }

    /** A whole number. */
    public long whole(String name) throws IOException {
        return wholes(name, 1)[0];
    }

    /** A whole number within bounds. */
    public long whole(String name, long least, long most) throws IOException {
        long value = whole(name);
        if (value < least || value > most) {
            throw mismatch.of("'" + name + "' is " + value + ", but must be from " + least + " to " + most);
        }
        return value;
    }

    /** A number. */
    public double number(String name) throws IOException {
        return numbers(name, 1)[0];
    }

    /** A yes or no. */
    public boolean flag(String name) throws IOException {
        return whole(name, 0, 1) == 1;
    }

    /** A text. */
    public String text(String name) throws IOException {
        byte[] utf8 = new byte[begin(name, EntryType.TEXT)];
        read(EntryType.TEXT, utf8.length, (from, to, count) -> from.get(utf8, to, count));
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** Lines of text. */
    public List<String> lines(String name) throws IOException {
        return text(name).lines().toList();
    }

    /** Lines of text that must be these. */
    public void requireLines(String name, List<String> expected) throws IOException {
        List<String> found = lines(name);
        for (int i = 0; i < Math.max(found.size(), expected.size()); i++) {
            String before = i < found.size() ? "'" + found.get(i) + "'" : "missing";
            String now = i < expected.size() ? "'" + expected.get(i) + "'" : "missing";
            if (!before.equals(now)) {
                throw mismatch.of("entry " + (i + 1) + " of '" + name + "' is " + before + ", but here it is " + now);
            }
        }
    }

    /** A whole number that must be this one. */
    public void requireWhole(String name, long expected) throws IOException {
        long found = whole(name);
        if (found != expected) {
            throw mismatch.of("'" + name + "' is " + found + ", but here it is " + expected);
        }
    }

    /** Whole numbers, as many as were written. */
    public long[] wholes(String name) throws IOException {
        long[] values = new long[begin(name, EntryType.INT64)];
        read(EntryType.INT64, values.length, (from, to, count) -> from.asLongBuffer()
                .get(values, to, count));
        return values;
    }

    /** Whole numbers of which there must be so many. */
    public long[] wholes(String name, int count) throws IOException {
        long[] values = wholes(name);
        requireCount(name, values.length, count);
        return values;
    }

    /** Small whole numbers, as many as were written. */
    public int[] ints(String name) throws IOException {
        int[] values = new int[begin(name, EntryType.INT32)];
        read(EntryType.INT32, values.length, (from, to, count) -> from.asIntBuffer()
                .get(values, to, count));
        return values;
    }

    /** Small whole numbers of which there must be so many. */
    public int[] ints(String name, int count) throws IOException {
        int[] values = ints(name);
        requireCount(name, values.length, count);
        return values;
    }

    /** Numbers, as many as were written. */
    public double[] numbers(String name) throws IOException {
        double[] values = new double[begin(name, EntryType.FLOAT64)];
        read(EntryType.FLOAT64, values.length, (from, to, count) -> from.asDoubleBuffer()
                .get(values, to, count));
        return values;
    }

    /** Numbers of which there must be so many. */
    public double[] numbers(String name, int count) throws IOException {
        double[] values = numbers(name);
        requireCount(name, values.length, count);
        return values;
    }

    /** The elements of an array of the same type and length. */
    public void array(String name, StateArray array) throws IOException {
        EntryType type = EntryType.of(array.precision());
        requireCount(name, begin(name, type), array.length());
        Piece piece = array.precision() == Precision.FLOAT32
                ? (from, to, count) -> array.floats().put(to, from.asFloatBuffer(), 0, count)
                : (from, to, count) -> array.doubles().put(to, from.asDoubleBuffer(), 0, count);
        read(type, array.length(), piece);
    }

    private void requireCount(String name, int found, int expected) {
        if (found != expected) {
            throw mismatch.of("'" + name + "' has " + found + " elements, but here it has " + expected);
        }
    }

    /** Reads name, type and count, and sees to it that they are right and that so much is there. */
    private int begin(String name, EntryType type) throws IOException {
        if (left == 0) {
            throw mismatch.of("it ends where '" + name + "' is expected");
        }
        byte[] found = new byte[Short.toUnsignedInt(Short.reverseBytes(in.readShort()))];
        in.readFully(found);
        EntryType foundType = EntryType.of(in.readByte());
        long count = Long.reverseBytes(in.readLong());
        String foundName = new String(found, StandardCharsets.UTF_8);
        if (!foundName.equals(name) || foundType != type) {
            throw mismatch.of(
                    "it holds '" + foundName + "' (" + foundType + ") where '" + name + "' (" + type + ") is expected");
        }
        left -= Short.BYTES + found.length + 1 + Long.BYTES;
        if (count < 0 || count > Integer.MAX_VALUE || count * type.bytes() > left) {
            throw mismatch.of("'" + name + "' has " + count + " elements, more than there are bytes");
        }
        left -= count * type.bytes();
        return (int) count;
    }

    private void read(EntryType type, int count, Piece piece) throws IOException {
        int most = CheckpointFormat.CHUNK / type.bytes();
        for (int to = 0; to < count; to += most) {
            int now = Math.min(most, count - to);
            in.readFully(bytes, 0, now * type.bytes());
            chunk.clear();
            piece.take(chunk, to, now);
        }
    }

    /** The fault of a value that does not fit. */
    public InputException mismatch(String difference) {
        return mismatch.of(difference);
    }

    /** Sees to it that nothing is left. */
    void end() {
        if (left != 0) {
            throw mismatch.of("it holds " + left + " bytes more than are expected");
        }
    }
}
