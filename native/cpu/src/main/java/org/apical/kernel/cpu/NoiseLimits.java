package org.apical.kernel.cpu;

import java.util.ArrayList;
import java.util.List;
import org.apical.core.machine.NoiseThresholds;

/**
 * What the high byte of a cell's number says about its sources, as a function of steps: its code is the sum of the changes at
 * the limits that it reaches, modulo 256.
 *
 * @param limits ascending bytes at which the code changes
 * @param changes by how much
 */
record NoiseLimits(long[] limits, long[] changes) {
    /** A threshold may lie within a byte, where the code changes to undecided and back. */
    static final int MOST = 2 * NoiseThresholds.COUNT + 1;

    private static final int UNDECIDED = 16;

    static NoiseLimits of(NoiseThresholds thresholds) {
        byte[] outcomes = thresholds.byHighByte();
        List<Long> limits = new ArrayList<>();
        List<Long> changes = new ArrayList<>();
        int code = 0;
        for (int b = 0; b < outcomes.length; b++) {
            int next = outcomes[b] == NoiseThresholds.UNDECIDED ? UNDECIDED : outcomes[b];
            if (next != code) {
                limits.add((long) b);
                changes.add((long) (next - code & 0xFF));
                code = next;
            }
        }
        return new NoiseLimits(
                limits.stream().mapToLong(Long::longValue).toArray(),
                changes.stream().mapToLong(Long::longValue).toArray());
    }
}
