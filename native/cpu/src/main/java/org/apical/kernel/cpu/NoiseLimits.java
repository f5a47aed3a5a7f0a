package org.apical.kernel.cpu;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apical.core.machine.NoiseThresholds;

/**
 * What the high byte of a cell's number says about its sources. The outcome is the number of thresholds passed, so each one
 * that is passed changes some sources between silent and spiking.
 *
 * @param limits ascending bytes from which on something changes
 * @param changes for each of them the sources that change, one bit per source
 * @param undecided bytes that leave more than one outcome
 */
@SuppressWarnings("ArrayRecordComponent") // written to native memory at once
record NoiseLimits(long[] limits, long[] changes, long[] undecided) {
    private static final int LOW_BITS = 24;
    private static final long NO_BYTE = 256;

    static NoiseLimits of(NoiseThresholds thresholds) {
        long[] all = thresholds.all();
        Map<Long, Long> changes = new TreeMap<>();
        for (int k = 0; k < all.length; k++) {
            long limit = (all[k] + (1L << LOW_BITS) - 1) >> LOW_BITS;
            if (limit < NO_BYTE) {
                changes.merge(limit, (long) (k ^ (k + 1)), (a, b) -> a ^ b);
            }
        }
        return new NoiseLimits(
                changes.keySet().stream().mapToLong(Long::longValue).toArray(),
                changes.values().stream().mapToLong(Long::longValue).toArray(),
                IntStream.of(thresholds.undecidedBytes()).asLongStream().toArray());
    }
}
