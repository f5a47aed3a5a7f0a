package org.apical.core.network;

import java.util.Arrays;
import org.apical.core.experiment.ConnectionSpec.Pattern;
import org.apical.random.RandomStream;
import org.apical.state.IndexArray;

/** Draws who connects to whom. A row depends on the seed, the stream and its presynaptic neuron alone. */
final class Connectivity {
    private final int preCount;
    private final int postCount;
    private final boolean recurrent;

    /**
     * A projection.
     *
     * @param preCount number of presynaptic neurons
     * @param postCount number of postsynaptic neurons
     * @param recurrent whether both are one group: then no neuron connects to itself
     */
    Connectivity(int preCount, int postCount, boolean recurrent) {
        this.preCount = preCount;
        this.postCount = postCount;
        this.recurrent = recurrent;
    }

    /** The number of synapses to expect. */
    double expectedCount(Pattern pattern) {
        double pairs = (double) preCount * (recurrent ? postCount - 1 : postCount);
        if (pattern instanceof Pattern.Sparse sparse) {
            return pairs * sparse.probability();
        }
        return pattern instanceof Pattern.OneToOne ? preCount : pairs;
    }

    Synapses draw(Pattern pattern, RandomStream random) {
        if (pattern instanceof Pattern.OneToOne) {
            return oneToOne();
        }
        if (pattern instanceof Pattern.Sparse sparse && sparse.probability() < 1) {
            return sparse(sparse.probability(), random);
        }
        return allToAll();
    }

    private Synapses oneToOne() {
        int[] start = new int[preCount + 1];
        IndexArray target = IndexArray.zeros(preCount);
        for (int i = 0; i < preCount; i++) {
            start[i + 1] = i + 1;
            target.set(i, i);
        }
        return new Synapses(postCount, start, target);
    }

    private Synapses allToAll() {
        int[] start = new int[preCount + 1];
        IndexArray target = IndexArray.zeros(Math.toIntExact((long) expectedCount(new Pattern.AllToAll())));
        int s = 0;
        for (int pre = 0; pre < preCount; pre++) {
            for (int post = 0; post < postCount; post++) {
                if (!recurrent || pre != post) {
                    target.set(s++, post);
                }
            }
            start[pre + 1] = s;
        }
        return new Synapses(postCount, start, target);
    }

    private Synapses sparse(double probability, RandomStream random) {
        int[] start = new int[preCount + 1];
        int[] targets = new int
                [(int) Math.min(Integer.MAX_VALUE - 8.0, 1.02 * expectedCount(new Pattern.Sparse(probability)) + 1024)];
        int count = 0;
        Gaps gaps = new Gaps(probability, random);
        for (int pre = 0; pre < preCount && probability > 0; pre++) {
            if (targets.length - count < postCount) {
                targets = Arrays.copyOf(targets, grown(targets.length, count + postCount));
            }
            count = row(pre, gaps, targets, count);
            start[pre + 1] = count;
        }
        return new Synapses(postCount, start, copy(targets, count));
    }

    private static int grown(int length, int needed) {
        return Math.max(needed, (int) Math.min(Integer.MAX_VALUE - 8L, length + (length >> 2)));
    }

    /** Appends one row, jumping from synapse to synapse. */
    private int row(int pre, Gaps gaps, int[] targets, int count) {
        int candidates = recurrent ? postCount - 1 : postCount;
        int end = count;
        gaps.begin(pre);
        for (double next = gaps.next(); next < candidates; next += 1 + gaps.next()) {
            int post = (int) next;
            targets[end++] = recurrent && post >= pre ? post + 1 : post;
        }
        return end;
    }

    private static IndexArray copy(int[] targets, int count) {
        IndexArray array = IndexArray.zeros(count);
        array.ints().put(0, targets, 0, count);
        return array;
    }
}
