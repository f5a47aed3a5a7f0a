package org.apical.core.machine;

import org.apical.kernel.NoiseKernel;
import org.apical.kernel.NoiseSpec;
import org.apical.state.StateArray;

/** Background noise: one draw per 16 cells, and a table that tells most cells at once that nothing happens to them. */
final class JvmNoise implements NoiseKernel {
    private final NoiseThresholds thresholds;
    private final byte[] byHighByte;
    private final StateArray[] targets;
    private final double[] weights;
    private final int from;
    private final int to;
    private final long seed;
    private final int stream;
    private final PhiloxLanes philox;

    JvmNoise(NoiseSpec spec) {
        thresholds = new NoiseThresholds(spec.probabilities());
        byHighByte = thresholds.byHighByte();
        targets = spec.targets().toArray(StateArray[]::new);
        weights = spec.weights().stream().mapToDouble(w -> w).toArray();
        from = spec.from();
        to = spec.to();
        seed = spec.random().seed();
        stream = spec.random().stream();
        philox = new PhiloxLanes(draws());
    }

    private int draws() {
        return (to - from + NoiseThresholds.CELLS - 1) / NoiseThresholds.CELLS;
    }

    @Override
    public void add(long step) {
        int draws = draws();
        philox.consecutive(from / NoiseThresholds.CELLS, draws);
        philox.draw(seed, stream, step, draws);
        for (int word = 0; word < 4; word++) {
            final long[] words = philox.word(word);
            for (int draw = 0; draw < draws; draw++) {
                addToFour(from + draw * NoiseThresholds.CELLS + 4 * word, (int) words[draw], step);
            }
        }
    }

    /** Adds to four neighbouring cells, one byte each. */
    private void addToFour(int first, int bytes, long step) {
        for (int k = 0; k < 4; k++) {
            int high = bytes >>> 8 * k & 0xFF;
            int outcome = byHighByte[high];
            if (outcome != 0 && first + k < to) {
                addTo(first + k, outcome == NoiseThresholds.UNDECIDED ? decide(first + k, high, step) : outcome);
            }
        }
    }

    private int decide(int unit, int high, long step) {
        int low = Philox.word(seed, unit, stream | NoiseThresholds.SECOND_DRAW, step, 0) & 0xFFFFFF;
        return thresholds.outcome((long) high << 24 | low);
    }

    private void addTo(int unit, int outcome) {
        for (int source = 0; source < targets.length; source++) {
            if ((outcome >> source & 1) == 1) {
                targets[source].add(unit, weights[source]);
            }
        }
    }
}
