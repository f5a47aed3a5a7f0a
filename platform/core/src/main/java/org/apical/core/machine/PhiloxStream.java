package org.apical.core.machine;

import org.apical.random.RandomStream;

/**
 * The random numbers of one stream of a run.
 *
 * @param seed the run's seed
 * @param stream the stream's number within the run
 */
public record PhiloxStream(long seed, int stream) implements RandomStream {
    @Override
    public int word(int unit, long step, int word) {
        return Philox.word(seed, unit, stream, step, word);
    }

    @Override
    public void words(int unit, long step, int[] result) {
        Philox.words(seed, unit, stream, step, result);
    }
}
