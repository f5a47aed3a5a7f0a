package org.apical.core.network;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;

/** The spikes (or events, or bursts) of one group in the current step and the steps before it, as far as delays reach. */
public final class SpikeHistory {
    private static final UnitList SILENT = new UnitList();

    private UnitList[] ring = {new UnitList()};

    /** Makes room for spikes of that many steps ago; before the first step only. */
    void remember(int steps) {
        if (steps + 1 > ring.length) {
            UnitList[] longer = new UnitList[steps + 1];
            for (int i = 0; i < longer.length; i++) {
                longer[i] = new UnitList();
            }
            ring = longer;
        }
    }

    /** The cleared list of a step that begins. */
    UnitList begin(long step) {
        UnitList list = ring[(int) (step % ring.length)];
        list.clear();
        return list;
    }

    /** Writes what is remembered of the steps before one, oldest first. */
    void save(String name, long step, StateWriter out) throws IOException {
        int[] counts = new int[remembered(step)];
        UnitList all = new UnitList();
        for (int i = 0; i < counts.length; i++) {
            UnitList list = at(step - counts.length + i);
            counts[i] = list.count();
            all.append(list);
        }
        out.ints(name + " per step", counts);
        out.ints(name, all.toArray());
    }

    /** Takes over what was remembered of the steps before one. */
    void restore(String name, long step, StateReader in) throws IOException {
        int[] counts = in.ints(name + " per step", remembered(step));
        int[] units = in.ints(name, IntStream.of(counts).sum());
        int next = 0;
        for (int i = 0; i < counts.length; i++) {
            UnitList list = begin(step - counts.length + i);
            for (int end = next + counts[i]; next < end; next++) {
                list.spike(units[next]);
            }
        }
    }

    private int remembered(long step) {
        return (int) Math.min(ring.length, step);
    }

    /** The list of a step, not older than remembered. */
    public UnitList at(long step) {
        return step < 0 ? SILENT : ring[(int) (step % ring.length)];
    }
}
