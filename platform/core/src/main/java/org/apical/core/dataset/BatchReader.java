package org.apical.core.dataset;

import java.util.Optional;
import org.apical.dataset.Example;
import org.apical.dataset.Examples;
import org.apical.dataset.Shape;
import org.apical.plugin.InputException;

/** Makes the batches of a plan. What is in a batch depends on its epoch and number alone. */
public final class BatchReader {
    private final Examples examples;
    private final BatchPlan plan;
    private final Shape shape;
    private int[] order = new int[0];
    private long orderedEpoch;

    /**
     * A reader of opened examples, which stay the caller's.
     *
     * @throws InputException {@code examples-few} if the dataset ends before the last example of the plan; what a transform says
     *     about a shape that it cannot change; what the dataset says about an example that it cannot read
     */
    public BatchReader(Examples examples, BatchPlan plan) {
        this.examples = examples;
        this.plan = plan;
        checkCount();
        this.shape = outputShape();
    }

    private void checkCount() {
        long end = (long) plan.first() + plan.count();
        if (end > examples.count()) {
            throw new InputException(
                            "examples-few",
                            "examples " + plan.first() + " to " + (end - 1) + " are asked for, but the dataset has "
                                    + examples.count())
                    .mend("ask for fewer examples");
        }
    }

    private Shape outputShape() {
        Optional<Shape> given = examples.shape();
        if (given.isPresent()) {
            return plan.transforms().output(given.get());
        }
        Example first = new Example(examples.targets());
        examples.read(plan.first(), first);
        return plan.transforms().output(first.shape());
    }

    /** The plan. */
    public BatchPlan plan() {
        return plan;
    }

    /** The shape of an example in a batch. */
    public Shape shape() {
        return shape;
    }

    /** Number of targets of an example. */
    public int targets() {
        return examples.targets();
    }

    /** Room for a batch of the plan. */
    public Batch room() {
        return new Batch(shape, examples.targets(), plan.size(), plan.precision());
    }

    /** Room for one example on its way into a batch, for one thread. */
    Workspace workspace() {
        return new Workspace(examples.targets(), plan.random());
    }

    /**
     * Fills a batch.
     *
     * @throws InputException {@code shape-differs} if an example's shape is another than the first one's, or what the dataset
     *     says about an example that it cannot read
     */
    public void read(long epoch, int batch, Workspace workspace, Batch into) {
        int[] all = order(epoch);
        into.become(epoch, batch, plan.sizeOf(batch));
        for (int k = 0; k < into.size(); k++) {
            int number = all[batch * plan.size() + k];
            Example example = workspace.example();
            examples.read(number, example);
            workspace.enter(number, epoch);
            plan.transforms().apply(workspace);
            if (!example.shape().equals(shape)) {
                throw differs(number, example.shape());
            }
            into.put(k, number, example);
        }
        into.complete();
    }

    private synchronized int[] order(long epoch) {
        if (order.length == 0 || epoch != orderedEpoch) {
            int[] made = new int[plan.count()]; // a new one: other threads may still read the last one
            plan.order().fill(made, plan.first(), epoch);
            order = made;
            orderedEpoch = epoch;
        }
        return order;
    }

    private InputException differs(int number, Shape is) {
        InputException fault = new InputException(
                "shape-differs", "example " + number + " has the shape " + is + ", but the first one has " + shape);
        fault.mend("add a transform that makes one shape, such as random-resized-crop, or resize and centre-crop");
        return fault;
    }
}
