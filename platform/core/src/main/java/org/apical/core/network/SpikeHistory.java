package org.apical.core.network;

/** The spikes (or events, or bursts) of one group in the current step and the steps before it, as far as delays reach. */
public final class SpikeHistory {
    private static final UnitList SILENT = new UnitList();

    /** Its length is a power of two, so that a step finds its place without a division. */
    private UnitList[] ring = {new UnitList()};

    /** Makes room for spikes of that many steps ago; before the first step only. */
    void remember(int steps) {
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

    /** The list of a step, not older than remembered. */
    public UnitList at(long step) {
        return step < 0 ? SILENT : ring[place(step)];
    }

    private int place(long step) {
        return (int) step & ring.length - 1;
    }
}
