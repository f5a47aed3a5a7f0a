package org.apical.core.dataset;

import org.apical.random.RandomStream;

/**
 * The order of the examples in an epoch: that of the dataset, or a new random one in each epoch. A random order is a function of
 * the stream and the epoch alone, so it is the same whatever ran before.
 */
public final class ExampleOrder {
    private final RandomStream stream;

    private ExampleOrder(RandomStream stream) {
        this.stream = stream;
    }

    /** The order of the dataset. */
    public static ExampleOrder fixed() {
        return new ExampleOrder(null);
    }

    /** A random order per epoch. */
    public static ExampleOrder shuffled(RandomStream stream) {
        return new ExampleOrder(stream);
    }

    /**
     * The numbers {@code first ... first + order.length - 1} in the order of an epoch.
     *
     * <p>Shuffled as Fisher and Yates do: number i changes places with a number up to i, drawn at the address (i, epoch).
     */
    void fill(int[] order, int first, long epoch) {
        for (int i = 0; i < order.length; i++) {
            order[i] = first + i;
        }
        if (stream == null) {
            return;
        }
        for (int i = order.length - 1; i > 0; i--) {
            int j = (int) ((stream.word(i, epoch, 0) & 0xFFFFFFFFL) * (i + 1L) >>> 32);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
