package org.apical.core.network;

import java.util.Arrays;

/** How the cells of a group are dealt out to the shares of the threads: one run of cells to each, of length 0 to most. */
public final class Cuts {
    private final int[] bounds;

    /**
     * Runs one after the other.
     *
     * @param bounds the first cell of each share, ascending, and the number of cells
     */
    Cuts(int... bounds) {
        this.bounds = bounds.clone();
    }

    /** All cells in one of the shares. */
    static Cuts whole(int size, int share, int shares) {
        int[] bounds = new int[shares + 1];
        Arrays.fill(bounds, share + 1, shares + 1, size);
        return new Cuts(bounds);
    }

    /** Number of shares. */
    int shares() {
        return bounds.length - 1;
    }

    /** The first cell of a share. */
    public int from(int share) {
        return bounds[share];
    }

    /** The end of a share's cells, exclusive. */
    public int to(int share) {
        return bounds[share + 1];
    }

    /** Whether a share has no cell. */
    boolean isEmpty(int share) {
        return from(share) == to(share);
    }
}
