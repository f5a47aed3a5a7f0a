package org.apical.random;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Counter-based random numbers (Philox 4x32-10): a number is a function of its address, so it does not depend on which other
 * numbers were drawn, on threads, or on the order of execution.
 *
 * <p>Key: the run's 64-bit seed. Counter: (unit, stream, step low, step high). Each address holds four 32-bit words.
 *
 * <p>Source: Salmon, Moraes, Dror &amp; Shaw (2011), Parallel random numbers: as easy as 1, 2, 3.
 */
@ProviderType
public interface RandomStream {
    /** The run's seed. */
    long seed();

    /** The number of this stream within the run. */
    int stream();

    /**
     * A 32-bit word.
     *
     * @param unit cell, synapse or row
     * @param step time step or draw counter
     * @param word which of the four words of this address, 0 to 3
     */
    int word(int unit, long step, int word);

    /**
     * All four words of an address, which cost little more than one.
     *
     * @param unit cell, synapse or row
     * @param step time step or draw counter
     * @param result receives the words 0 to 3
     */
    default void words(int unit, long step, int[] result) {
        for (int word = 0; word < 4; word++) {
            result[word] = word(unit, step, word);
        }
    }

    /** The number in (0, 1) that a word stands for: {@code (word + 0.5) / 2^32} with the word taken as unsigned. */
    static double uniform(int word) {
        return ((word & 0xFFFFFFFFL) + 0.5) * 0x1p-32;
    }

    /** A number in (0, 1): {@code (word + 0.5) / 2^32} with the word taken as unsigned. */
    default double uniform(int unit, long step, int word) {
        return uniform(word(unit, step, word));
    }
}
