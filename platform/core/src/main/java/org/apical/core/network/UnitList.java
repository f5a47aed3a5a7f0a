package org.apical.core.network;

import java.util.Arrays;
import org.apical.neuron.SpikeSink;

/** A growing list of unit numbers that is cleared and filled again in every step. */
public final class UnitList implements SpikeSink {
    private int[] units = new int[16];
    private int count;

    @Override
    public void spike(int unit) {
        if (count == units.length) {
            units = Arrays.copyOf(units, 2 * count);
        }
        units[count++] = unit;
    }

    /** Writes nothing where the list is empty, as it mostly is: its neighbours in memory may be another thread's. */
    void clear() {
        if (count != 0) {
            count = 0;
        }
    }

    void append(UnitList other) {
        for (int i = 0; i < other.count; i++) {
            spike(other.units[i]);
        }
    }

    int[] toArray() {
        return Arrays.copyOf(units, count);
    }

    /** Number of units. */
    public int count() {
        return count;
    }

    /** The unit at a position, in ascending order of units. */
    public int get(int position) {
        return units[position];
    }
}
