package org.apical.core.checkpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/** Writes the values of one part of a run, each with its name and type; memory is bounded whatever their size. */
public final class StateWriter {
    private final OutputStream out;
    private final byte[] bytes = new byte[CheckpointFormat.CHUNK];
    private final ByteBuffer chunk = CheckpointFormat.over(bytes);

    /** Puts some elements into an empty chunk. */
    private interface Piece {
        void put(ByteBuffer to, int from, int count);
    }

    StateWriter(OutputStream out) {
        this.out = out;
    }

    /** A whole number. */
    public void whole(String name, long value) throws IOException {
        wholes(name, new long[] {value});
    }

    /** A number. */
    public void number(String name, double value) throws IOException {
        numbers(name, new double[] {value});
    }

    /** A yes or no. */
    public void flag(String name, boolean value) throws IOException {
        whole(name, value ? 1 : 0);
    }

    /** A text. */
    public void text(String name, String value) throws IOException {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        write(name, EntryType.TEXT, utf8.length, (to, from, count) -> to.put(utf8, from, count));
    }

    /** Lines of text; none of them holds a line end. */
    public void lines(String name, List<String> values) throws IOException {
        text(name, String.join("\n", values));
    }

    /** Whole numbers. */
    public void wholes(String name, long[] values) throws IOException {
        wholes(name, values, values.length);
    }

    /** The first of some whole numbers. */
    public void wholes(String name, long[] values, int length) throws IOException {
        write(name, EntryType.INT64, length, (to, from, count) -> to.asLongBuffer()
                .put(values, from, count));
    }

    /** Small whole numbers. */
    public void ints(String name, int[] values) throws IOException {
        ints(name, values, values.length);
    }

    /** The first of some small whole numbers. */
    public void ints(String name, int[] values, int length) throws IOException {
        write(name, EntryType.INT32, length, (to, from, count) -> to.asIntBuffer()
                .put(values, from, count));
    }

    /** Numbers. */
    public void numbers(String name, double[] values) throws IOException {
        write(name, EntryType.FLOAT64, values.length, (to, from, count) -> to.asDoubleBuffer()
                .put(values, from, count));
    }

    /** The elements of an array in its own type, without padding. */
    public void array(String name, StateArray array) throws IOException {
        Piece piece = array.precision() == Precision.FLOAT32
                ? (to, from, count) -> to.asFloatBuffer().put(0, array.floats(), from, count)
                : (to, from, count) -> to.asDoubleBuffer().put(0, array.doubles(), from, count);
        write(name, EntryType.of(array.precision()), array.length(), piece);
    }

    private void write(String name, EntryType type, int count, Piece piece) throws IOException {
        begin(name, type, count);
        int most = CheckpointFormat.CHUNK / type.bytes();
        for (int from = 0; from < count; from += most) {
            int now = Math.min(most, count - from);
            chunk.clear();
            piece.put(chunk, from, now);
            out.write(bytes, 0, now * type.bytes());
        }
    }

    private void begin(String name, EntryType type, int count) throws IOException {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        byte[] head = new byte[Short.BYTES + text.length + 1 + Long.BYTES];
        CheckpointFormat.over(head)
                .putShort((short) text.length)
                .put(text)
                .put((byte) type.code())
                .putLong(count);
        out.write(head);
    }
}
