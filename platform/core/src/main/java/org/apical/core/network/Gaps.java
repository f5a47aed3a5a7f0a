package org.apical.core.network;

import org.apical.core.machine.Logarithm;
import org.apical.random.RandomStream;

/**
 * How many candidates fail before the next synapse of a row: {@code floor(ln u / ln(1 - p))}. The gaps between the successes of
 * independent draws with probability p are geometric. Gap k of a row takes word k mod 4 of address (row, k div 4).
 */
final class Gaps {
    private static final int WORDS = 4;

    private final double scale;
    private final RandomStream random;
    private final int[] words = new int[WORDS];
    private int row;
    private long draw;

    /** The gaps of a probability between 0 and 1, ends excluded. */
    Gaps(double probability, RandomStream random) {
        this.scale = 1 / StrictMath.log1p(-probability);
        this.random = random;
    }

    /** Begins a row. */
    void begin(int number) {
        row = number;
        draw = 0;
    }

    double next() {
        int word = (int) (draw & WORDS - 1);
        if (word == 0) {
            random.words(row, draw >> 2, words);
        }
        draw++;
        return Math.floor(Logarithm.log(RandomStream.uniform(words[word])) * scale);
    }
}
