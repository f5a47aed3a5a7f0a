package org.apical.core.network;

/** In which histories of a share anything happened in the last steps: one bit for each, which some must share if there are many. */
final class Activity {
    private final long[] bits;

    /** Room for so many steps ago. */
    Activity(int reach) {
        bits = new long[Integer.highestOneBit(reach + 1) * 2];
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
        return (int) step & bits.length - 1;
    }
}
