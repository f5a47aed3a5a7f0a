package org.apical.core.network;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;

/**
 * The spikes (or events, or bursts) of one group in the current step and the steps before it, as far as delays reach. Each share of
 * the threads has such lists of its own, in its own cache, and all say the same.
 */
public final class SpikeHistory {
    private static final UnitList SILENT = new UnitList();

    private final SpikeHistory[] all;

    /** Its length is a power of two, so that a step finds its place without a division. */
    private UnitList[] ring = {new UnitList()};

    /** The step to which each list belongs: it need not be cleared in steps without spikes. */
    private long[] steps = {-1};

    private int number;
    private int reach;

    private SpikeHistory(SpikeHistory[] all) {
        this.all = all;
    }

    /** The same history for each share. */
    static SpikeHistory[] of(int shares) {
        SpikeHistory[] all = new SpikeHistory[shares];
        for (int share = 0; share < shares; share++) {
            all[share] = new SpikeHistory(all);
        }
        return all;
    }

    /** Asks for spikes of that many steps ago, in all shares; they are there when all have made room. */
    void remember(int steps) {
        for (SpikeHistory history : all) {
            history.reach = Math.max(history.reach, steps);
        }
    }

    /** Makes room for what was asked for; keeps what it holds. */
    void makeRoom() {
        if (reach + 1 <= ring.length) {
            return;
        }
        UnitList[] before = ring;
        long[] stepsBefore = steps;
        clear(Integer.highestOneBit(reach) * 2);
        for (int i = 0; i < before.length; i++) {
            if (stepsBefore[i] >= 0) {
                begin(stepsBefore[i]).append(before[i]);
            }
        }
    }

    private void clear(int length) {
        ring = IntStream.range(0, length).mapToObj(i -> new UnitList()).toArray(UnitList[]::new);
        steps = new long[length];
        Arrays.fill(steps, -1);
    }

    /** Gives it a number among those of all groups. */
    void number(int given) {
        number = given;
    }

    /** The bit that stands for it, see {@link Activity}. */
    long bit() {
        return Activity.bit(number);
    }

    /** How many steps ago it is asked for. */
    int reach() {
        return reach;
    }

    /** The list of a step, to be written. */
    UnitList begin(long step) {
        int place = place(step);
        if (steps[place] != step) {
            steps[place] = step;
            ring[place].clear();
        }
        return ring[place];
    }

    /** Writes what may still be asked for at the boundary before a step, oldest first. */
    void save(String name, long step, StateWriter out) throws IOException {
        int[] counts = new int[(int) Math.min(reach, step)];
        UnitList units = new UnitList();
        for (int i = 0; i < counts.length; i++) {
            UnitList list = at(step - counts.length + i);
            counts[i] = list.count();
            units.append(list);
        }
        out.ints(name + " per step", counts);
        out.ints(name, units.toArray());
    }

    /** Takes that over, in all shares; more steps than needed may be there. */
    void restore(String name, long step, StateReader in) throws IOException {
        int[] counts = in.ints(name + " per step");
        int[] units = in.ints(name, IntStream.of(counts).sum());
        if (counts.length < Math.min(reach, step)) {
            throw in.mismatch("'" + name + "' reaches back " + counts.length + " steps, but here it must " + reach);
        }
        for (SpikeHistory history : all) {
            history.fill(counts, units, step);
        }
    }

    private void fill(int[] counts, int[] units, long step) {
        makeRoom();
        clear(ring.length);
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
        int place = place(step);
        return steps[place] == step ? ring[place] : SILENT;
    }

    private int place(long step) {
        return (int) step & ring.length - 1;
    }
}
