package org.apical.core.network;

import org.apical.random.RandomStream;

/** Numbers for tests that do not care which generator they come from: a mixed hash of the address. */
public record HashedStream(long seed, int stream) implements RandomStream {
    @Override
    public int word(int unit, long step, int word) {
        long z = seed * 0x9E3779B97F4A7C15L
                + stream * 0xD1B54A32D192ED03L
                + unit * 0xBF58476D1CE4E5B9L
                + 4 * step
                + word;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (int) (z ^ (z >>> 31));
    }
}
