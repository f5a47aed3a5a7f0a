package org.apical.core.machine;

import org.apical.random.RandomStream;

/** The random words of a block of lanes; those of one address are drawn together, when the first of them is asked for. */
final class Draws {
    private static final int NOTHING_DRAWN = -1;

    private final long seed;
    private final int stream;
    private final PhiloxLanes philox;
    private long step;
    private int[] list;
    private int first;
    private int drawn = NOTHING_DRAWN;

    /**
     * Draws of a stream.
     *
     * @param random the stream; null if the program draws nothing
     */
    Draws(RandomStream random, int lanes) {
        this.seed = random == null ? 0 : random.seed();
        this.stream = random == null ? 0 : random.stream();
        this.philox = new PhiloxLanes(random == null ? 0 : lanes);
    }

    /** The next lanes are the units {@code first, first + 1, ...}. */
    void consecutive(long step, int first) {
        listed(step, null, first);
    }

    /** The next lanes are the units {@code list[first], list[first + 1], ...}. */
    void listed(long step, int[] list, int first) {
        this.step = step;
        this.list = list;
        this.first = first;
        this.drawn = NOTHING_DRAWN;
    }

    /** The words of draw k of the first n lanes. */
    long[] words(int draw, int n) {
        if (draw / 4 != drawn) {
            if (list == null) {
                philox.consecutive(first, n);
            } else {
                philox.listed(list, first, n);
            }
            drawn = draw / 4;
            philox.draw(seed, stream, Philox.address(step, draw), n);
        }
        return philox.word(draw % 4);
    }
}
