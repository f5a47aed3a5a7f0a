package org.apical.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apical.state.Extent;
import org.apical.state.IndexArray;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.unit.Unit;

/** Arrays for tests. */
final class TestArrays {
    private TestArrays() {}

    static StateArray zeros(String name, int n, Precision precision) {
        return StateArray.zeros(name, Unit.ONE, Extent.CELL, n, precision);
    }

    static StateArray of(Precision precision, double... values) {
        StateArray array = zeros("a", values.length, precision);
        for (int i = 0; i < values.length; i++) {
            array.set(i, values[i]);
        }
        return array;
    }

    static IndexArray indices(int... values) {
        IndexArray array = IndexArray.zeros(values.length);
        for (int i = 0; i < values.length; i++) {
            array.set(i, values[i]);
        }
        return array;
    }

    /** Equal bits, but for the kind of NaN. */
    static void assertSame(List<StateArray> expected, List<StateArray> actual) {
        for (int k = 0; k < expected.size(); k++) {
            for (int i = 0; i < expected.get(k).length(); i++) {
                assertEquals(expected.get(k).get(i), actual.get(k).get(i), "array " + k + ", element " + i);
            }
        }
    }
}
