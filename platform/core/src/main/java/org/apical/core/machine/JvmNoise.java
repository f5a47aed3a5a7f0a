package org.apical.core.machine;

import org.apical.kernel.NoiseKernel;
import org.apical.kernel.NoiseSpec;

/**
 * Background noise in passes that hardly branch: draw for 16 cells at a time; list the cells whose byte lets something happen;
 * sort these by source; add.
 */
final class JvmNoise implements NoiseKernel {
    /** How many second draws are made together. */
    private static final int TOGETHER = 512;

    private final NoiseThresholds thresholds;
    private final byte[] outcomes;
    private final byte[] happens = new byte[256];
    private final NoiseTarget[] targets;
    private final int from;
    private final int to;
    private final long seed;
    private final int stream;
    private final PhiloxLanes philox;
    private final PhiloxLanes second = new PhiloxLanes(TOGETHER);
    /** Cells to which something may happen, each as unit times 256 plus its byte. */
    private final long[] listed;

    JvmNoise(NoiseSpec spec) {
        thresholds = new NoiseThresholds(spec.probabilities());
        outcomes = thresholds.byHighByte();
        for (int high = 0; high < happens.length; high++) {
            happens[high] = (byte) (outcomes[high] == 0 ? 0 : 1);
        }
        from = spec.from();
        to = spec.to();
        seed = spec.random().seed();
        stream = spec.random().stream();
        targets = new NoiseTarget[spec.targets().size()];
        for (int source = 0; source < targets.length; source++) {
            targets[source] =
                    new NoiseTarget(spec.targets().get(source), spec.weights().get(source), to - from);
        }
        philox = new PhiloxLanes(draws());
        listed = new long[draws() * NoiseThresholds.CELLS + 1];
    }

    private int draws() {
        return (to - from + NoiseThresholds.CELLS - 1) / NoiseThresholds.CELLS;
    }

    @Override
    public void add(long step) {
        int draws = draws();
        philox.consecutive(from / NoiseThresholds.CELLS, draws);
        philox.draw(seed, stream, step, draws);
        int length = 0;
        for (int word = 0; word < 4; word++) {
            length = list(philox.word(word), draws, from + 4 * word, listed, length);
        }
        sort(step, length);
        for (NoiseTarget target : targets) {
            target.add();
        }
    }

    /** Appends those of four neighbouring cells per draw whose byte lets something happen. */
    private int list(long[] words, int draws, int first, long[] list, int length) {
        final byte[] counts = happens;
        int end = length;
        for (int draw = 0; draw < draws; draw++) {
            int bytes = (int) words[draw];
            long unit = first + draw * NoiseThresholds.CELLS;
            for (int k = 0; k < 4; k++) {
                int high = bytes >>> 8 * k & 0xFF;
                list[end] = unit + k << 8 | high;
                end += counts[high];
            }
        }
        return end;
    }

    /** Lets the sources of the listed cells spike; cells whose byte leaves the outcome open are left for a second draw. */
    private void sort(long step, int length) {
        int open = 0;
        for (int k = 0; k < length; k++) {
            int unit = (int) (listed[k] >>> 8);
            int outcome = outcomes[(int) listed[k] & 0xFF];
            if (unit >= to) {
                continue;
            }
            if (outcome == NoiseThresholds.UNDECIDED) {
                listed[open++] = listed[k];
            } else {
                spike(unit, outcome);
            }
        }
        for (int first = 0; first < open; first += TOGETHER) {
            decide(step, first, Math.min(TOGETHER, open - first));
        }
    }

    private void decide(long step, int first, int count) {
        final long[] units = second.units();
        for (int k = 0; k < count; k++) {
            units[k] = listed[first + k] >>> 8;
        }
        second.draw(seed, stream | NoiseThresholds.SECOND_DRAW, step, count);
        final long[] low = second.word(0);
        for (int k = 0; k < count; k++) {
            long high = listed[first + k] & 0xFF;
            spike((int) (listed[first + k] >>> 8), thresholds.outcome(high << 24 | low[k] & 0xFFFFFF));
        }
    }

    private void spike(int unit, int outcome) {
        for (int rest = outcome; rest != 0; rest &= rest - 1) {
            targets[Integer.numberOfTrailingZeros(rest)].list(unit);
        }
    }
}
