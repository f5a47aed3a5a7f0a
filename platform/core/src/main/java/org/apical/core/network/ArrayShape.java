package org.apical.core.network;

import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.unit.Unit;

/**
 * What makes two arrays of an owner the same.
 *
 * @param name name in equations and files
 * @param unit unit of the elements
 * @param extent what an element belongs to
 * @param length number of elements
 * @param precision their type
 */
record ArrayShape(String name, Unit unit, Extent extent, int length, Precision precision) {
    /** The shape of an array. */
    static ArrayShape of(StateArray array) {
        return new ArrayShape(array.name(), array.unit(), array.extent(), array.length(), array.precision());
    }

    /** A new array. */
    StateArray make(double initial) {
        StateArray array = StateArray.zeros(name, unit, extent, length, precision);
        if (initial != 0) {
            array.fill(initial);
        }
        return array;
    }
}
