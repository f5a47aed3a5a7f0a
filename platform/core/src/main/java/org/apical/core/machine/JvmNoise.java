package org.apical.core.machine;

import org.apical.kernel.NoiseKernel;
import org.apical.kernel.NoiseSpec;

/**
 * Background noise in passes that hardly branch: draw for 16 cells at a time; list the cells whose byte lets something happen;
 * draw again for those few whose byte does not say what; sort by source; add.
 */
final class JvmNoise implements NoiseKernel {
    private final NoiseThresholds thresholds;
    /** By byte: the outcome, or {@link NoiseThresholds#UNDECIDED}. */
    private final byte[] outcomes;
    /** By byte: 1 if something may happen, else 0. */
    private final byte[] happens = new byte[256];

    private final NoiseTarget[] targets;
    private final int from;
    private final int to;
    private final long seed;
    private final int stream;
    private final int draws;
    private final PhiloxLanes shared;
    /** Cells to which something may happen: 256 times the cell plus its byte, after the second draw plus its outcome. */
    private final long[] listed;
    /** Places in this list. */
    private final int[] undecided;

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
        targets = NoiseTarget.of(spec);
        draws = (to - from + NoiseThresholds.CELLS - 1) / NoiseThresholds.CELLS;
        shared = new PhiloxLanes(draws);
        int most = draws * NoiseThresholds.CELLS + 1; // the loops write one place past the end
        listed = new long[most];
        undecided = new int[most];
    }

    @Override
    public void add(long step) {
        shared.consecutive(from / NoiseThresholds.CELLS, draws);
        shared.draw(seed, stream, step, draws);
        int length = 0;
        for (int word = 0; word < 4; word++) {
            length = list(shared.word(word), from + 4 * word, length);
        }
        decide(step, length);
        sort(length);
        for (NoiseTarget target : targets) {
            target.add();
        }
    }

    /** Appends those of four neighbouring cells per draw whose byte lets something happen. */
    private int list(long[] words, int first, int length) {
        final byte[] counts = happens;
        final long[] list = listed;
        int end = length;
        for (int draw = 0; draw < draws; draw++) {
            int bytes = (int) words[draw];
            long unit = first + (long) draw * NoiseThresholds.CELLS;
            for (int k = 0; k < 4; k++) {
                int high = bytes >>> 8 * k & 0xFF;
                list[end] = unit + k << 8 | high;
                end += counts[high];
            }
        }
        return end;
    }

    /** Replaces bytes by outcomes; looks at a cell's own draw where its byte leaves more than one. */
    private void decide(long step, int length) {
        int count = 0;
        for (int k = 0; k < length; k++) {
            int outcome = outcomes[(int) listed[k] & 0xFF];
            undecided[count] = k;
            count += outcome >>> 31; // 1 if it is negative
            listed[k] = outcome < 0 ? listed[k] : listed[k] & ~0xFFL | outcome;
        }
        for (int j = 0; j < count; j++) {
            int k = undecided[j];
            int unit = (int) (listed[k] >>> 8);
            int low = Philox.word(seed, unit, stream | NoiseThresholds.SECOND_DRAW, step, 0) & 0xFFFFFF;
            listed[k] = (long) unit << 8 | thresholds.outcome((int) listed[k] & 0xFF, low);
        }
    }

    private void sort(int length) {
        for (int k = 0; k < length; k++) {
            int unit = (int) (listed[k] >>> 8);
            int outcome = unit < to ? (int) listed[k] & 0xFF : 0; // the last draw may serve cells that do not exist
            while (outcome != 0) {
                targets[Integer.numberOfTrailingZeros(outcome)].list(unit);
                outcome &= outcome - 1;
            }
        }
    }
}
