package org.apical.core.network;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;

/** The spikes (or events, or bursts) of one group in the current step and the steps before it, as far as delays reach. */
public final class SpikeHistory {
    private static final UnitList SILENT = new UnitList();

    /** Its length is a power of two, so that a step finds its place without a division. */
    private UnitList[] ring = {new UnitList()};

    private int reach;

    /** Makes room for spikes of that many steps ago; before the first step only. */
    void remember(int steps) {
        reach = Math.max(reach, steps);
        if (steps + 1 > ring.length) {
            UnitList[] longer = new UnitList[Integer.highestOneBit(steps) * 2];
            for (int i = 0; i < longer.length; i++) {
                longer[i] = new UnitList();
            }
            ring = longer;
        }
    }

    /** The cleared list of a step that begins. */
    UnitList begin(long step) {
        UnitList list = ring[place(step)];
        list.clear();
        return list;
    }

    /** Writes what may still be asked for at the boundary before a step, oldest first. */
    void save(String name, long step, StateWriter out) throws IOException {
        int[] counts = new int[(int) Math.min(reach, step)];
        UnitList all = new UnitList();
        for (int i = 0; i < counts.length; i++) {
            UnitList list = at(step - counts.length + i);
            counts[i] = list.count();
            all.append(list);
        }
        out.ints(name + " per step", counts);
        out.ints(name, all.toArray());
    }

    /** Takes that over; more steps than needed may be there. */
    void restore(String name, long step, StateReader in) throws IOException {
        int[] counts = in.ints(name + " per step");
        int[] units = in.ints(name, IntStream.of(counts).sum());
        if (counts.length < Math.min(reach, step)) {
            throw in.mismatch("'" + name + "' reaches back " + counts.length + " steps, but here it must " + reach);
        }
        int next = 0;
        for (int i = 0; i < counts.length; i++) {
            UnitList list = begin(step - counts.length + i); // an older step may share its place with a later one
            for (int end = next + counts[i]; next < end; next++) {
                list.spike(units[next]);
            }
        }
    }

    /** The list of a step, not older than remembered. */
    public UnitList at(long step) {
        return step < 0 ? SILENT : ring[place(step)];
    }

    private int place(long step) {
        return (int) step & ring.length - 1;
    }
}
