package org.apical.core.checkpoint;

import java.io.IOException;
import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.unit.Unit;

/** A part with a value of every type. */
final class Numbers implements Saved {
    /** More than fits into memory at once while it is read or written. */
    private static final int MANY = CheckpointFormat.CHUNK / Float.BYTES + 7;

    long whole;
    double number;
    boolean flag;
    String text = "";
    long[] wholes = {};
    int[] ints = {};
    double[] numbers = {};
    final StateArray floats;
    final StateArray doubles = array(Precision.FLOAT64);

    /** Made of zeros and nothing. */
    Numbers() {
        floats = array(Precision.FLOAT32);
    }

    private static StateArray array(Precision precision) {
        return StateArray.zeros("V", Unit.ONE, Extent.CELL, MANY, precision);
    }

    /** Values of which none is zero. */
    static Numbers some() {
        Numbers some = new Numbers();
        some.whole = Long.MIN_VALUE + 1;
        some.number = -Double.MIN_VALUE;
        some.flag = true;
        some.text = "g\u00e4b\u03b7";
        some.wholes = new long[] {1, -2, Long.MAX_VALUE};
        some.ints = new int[] {3, Integer.MIN_VALUE};
        some.numbers = new double[] {Double.NaN, Double.NEGATIVE_INFINITY, 0.1};
        for (int i = 0; i < MANY; i++) {
            some.floats.set(i, 1 / (i + 1.0));
            some.doubles.set(i, 1 / (i + 1.0));
        }
        return some;
    }

    @Override
    public void save(StateWriter out) throws IOException {
        out.whole("whole", whole);
        out.number("number", number);
        out.flag("flag", flag);
        out.text("text", text);
        out.wholes("wholes", wholes);
        out.ints("ints", ints);
        out.numbers("numbers", numbers);
        out.array("floats", floats);
        out.array("doubles", doubles);
    }

    @Override
    public void restore(StateReader in) throws IOException {
        whole = in.whole("whole");
        number = in.number("number");
        flag = in.flag("flag");
        text = in.text("text");
        wholes = in.wholes("wholes");
        ints = in.ints("ints");
        numbers = in.numbers("numbers");
        in.array("floats", floats);
        in.array("doubles", doubles);
    }
}
