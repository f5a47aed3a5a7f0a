package org.apical.core.dataset;

import org.apical.random.RandomStream;
import org.apical.state.Precision;

/**
 * Which examples make batches, in which order and form.
 *
 * @param first the first example that takes part
 * @param count how many take part
 * @param size examples per batch; the last batch of an epoch may have fewer
 * @param order their order in an epoch
 * @param transforms what is done to each
 * @param random where the transforms draw from, addressed by example and epoch; null if none of them draws
 * @param precision the type of the numbers
 */
public record BatchPlan(
        int first,
        int count,
        int size,
        ExampleOrder order,
        Transforms transforms,
        RandomStream random,
        Precision precision) {
    /** Refuses empty batches and transforms that lack random numbers. */
    public BatchPlan {
        if (first < 0 || count < 1 || size < 1) {
            throw new IllegalArgumentException(count + " examples from " + first + " in batches of " + size);
        }
        if (random == null && transforms.isRandom()) {
            throw new IllegalArgumentException("the transforms draw, but there are no random numbers");
        }
    }

    /** Batches of an epoch. */
    public int batches() {
        return (count - 1) / size + 1;
    }

    /** Number of examples in a batch. */
    public int sizeOf(int batch) {
        return Math.min(size, count - batch * size);
    }
}
