package org.apical.core.dataset;

import org.apical.core.machine.PhiloxStream;
import org.apical.random.RandomStream;
import org.apical.state.Precision;

/** Plans of batches in tests. */
final class Plans {
    static final RandomStream ORDER = new PhiloxStream(7, 1);
    static final RandomStream CHANGES = new PhiloxStream(7, 2);

    private Plans() {}

    static BatchPlan fixed(int count, int size, Transform... transforms) {
        return plan(0, count, size, ExampleOrder.fixed(), transforms);
    }

    static BatchPlan shuffled(int first, int count, int size, Transform... transforms) {
        return plan(first, count, size, ExampleOrder.shuffled(ORDER), transforms);
    }

    private static BatchPlan plan(int first, int count, int size, ExampleOrder order, Transform... transforms) {
        return new BatchPlan(first, count, size, order, Transforms.of(transforms), CHANGES, Precision.FLOAT64);
    }
}
