package org.apical.core.network;

/** In which histories of a share anything happened in the last steps: one bit for each, which some must share if there are many. */
final class Activity {
    /** Written in every step: keeps the bits of two shares apart in memory. */
    private static final int MARGIN = 16;

    private final long[] bits;
    private final int mask;

    /** Room for so many steps ago. */
    Activity(int reach) {
        int steps = Integer.highestOneBit(reach + 1) * 2;
        bits = new long[steps + 2 * MARGIN];
        mask = steps - 1;
    }

    /** The bit of the history with a number. */
    static long bit(int number) {
        return 1L << number % Long.SIZE;
    }

    /** Says in which histories something happens in a step. */
    void set(long step, long happened) {
        bits[place(step)] = happened;
    }

    /** The histories in which something happened in a step, not older than there is room for. */
    long at(long step) {
        return bits[place(step)];
    }

    private int place(long step) {
        return MARGIN + ((int) step & mask);
    }
}
