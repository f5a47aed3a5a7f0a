package org.apical.core.machine;

import org.apical.kernel.NoiseKernel;
import org.apical.kernel.NoiseSpec;
import org.apical.random.RandomStream;

/** Background noise, cell by cell. */
final class ReferenceNoise implements NoiseKernel {
    private final NoiseSpec spec;
    private final NoiseThresholds thresholds;

    ReferenceNoise(NoiseSpec spec) {
        this.spec = spec;
        this.thresholds = new NoiseThresholds(spec.probabilities());
    }

    @Override
    public void add(long step) {
        for (int unit = spec.from(); unit < spec.to(); unit++) {
            int outcome = thresholds.outcome(number(unit, step));
            for (int source = 0; source < spec.targets().size(); source++) {
                if ((outcome >> source & 1) == 1) {
                    spec.targets().get(source).add(unit, spec.weights().get(source));
                }
            }
        }
    }

    /** The 32-bit number of a cell and step. */
    private long number(int unit, long step) {
        RandomStream random = spec.random();
        int lane = unit % NoiseThresholds.CELLS;
        int word = random.word(unit / NoiseThresholds.CELLS, step, lane / 4);
        long high = (word >>> (8 * (lane % 4))) & 0xFFL;
        int second = random.stream() | NoiseThresholds.SECOND_DRAW;
        long low = Philox.word(random.seed(), unit, second, step, 0) & 0xFFFFFF;
        return high << 24 | low;
    }
}
