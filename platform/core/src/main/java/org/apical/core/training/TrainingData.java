package org.apical.core.training;

import java.util.ArrayList;
import java.util.List;
import org.apical.core.dataset.BatchPlan;
import org.apical.core.dataset.BatchReader;
import org.apical.core.dataset.BatchStream;
import org.apical.core.dataset.DatasetUse;
import org.apical.core.dataset.ExampleOrder;
import org.apical.core.dataset.Flatten;
import org.apical.core.dataset.Transform;
import org.apical.core.dataset.Transforms;
import org.apical.core.experiment.TrainingSpec;
import org.apical.core.network.Streams;
import org.apical.dataset.Examples;
import org.apical.dataset.Part;
import org.apical.dataset.Shape;
import org.apical.plugin.InputException;
import org.apical.random.RandomStream;
import org.apical.state.Precision;

/** The examples of a training, and those of its tests. */
public final class TrainingData implements AutoCloseable {
    private final Examples training;
    private final Examples test;
    private final BatchReader trainingReader;
    private final BatchReader testReader;

    /**
     * Opens both.
     *
     * @param isFlat whether the lowest layer is dense and wants a vector
     */
    public TrainingData(DatasetUse dataset, TrainingSpec spec, boolean isFlat, Streams streams, Precision precision) {
        RandomStream order = streams.open("order of examples");
        RandomStream changes = streams.open("transforms");
        training = dataset.open(Part.TRAINING);
        test = spec.validation() > 0 ? training : dataset.open(Part.TEST);
        int kept = training.count() - spec.validation();
        int count = spec.examples() == 0 ? kept : Math.min(spec.examples(), kept);
        if (count < 1) {
            throw new InputException(
                            "examples-few",
                            "the dataset has " + training.count() + " training examples, of which " + spec.validation()
                                    + " are kept for validation")
                    .mend("keep fewer");
        }
        int first = spec.validation() > 0 ? kept : 0;
        int tests = spec.validation() > 0 ? spec.validation() : test.count();
        int tested = spec.testExamples() == 0 ? tests : Math.min(spec.testExamples(), tests);
        ExampleOrder trainingOrder = spec.isShuffled() ? ExampleOrder.shuffled(order) : ExampleOrder.fixed();
        trainingReader = new BatchReader(
                training,
                new BatchPlan(
                        0,
                        count,
                        spec.batch(),
                        trainingOrder,
                        transforms(spec.training(), isFlat),
                        changes,
                        precision));
        testReader = new BatchReader(
                test,
                new BatchPlan(
                        first,
                        tested,
                        spec.testBatch(),
                        ExampleOrder.fixed(),
                        transforms(spec.test(), isFlat),
                        changes,
                        precision));
    }

    private static Transforms transforms(Transforms given, boolean isFlat) {
        if (!isFlat) {
            return given;
        }
        List<Transform> all = new ArrayList<>(given.list());
        all.add(new Flatten());
        return new Transforms(all);
    }

    /** The shape of an example as the network sees it. */
    public Shape shape() {
        return trainingReader.shape();
    }

    /** Number of targets. */
    public int targets() {
        return training.targets();
    }

    /** Number of training examples of an epoch. */
    public int examples() {
        return trainingReader.plan().count();
    }

    /** Number of examples of a test. */
    public int testExamples() {
        return testReader.plan().count();
    }

    /** Number of batches of an epoch. */
    public int batches() {
        return trainingReader.plan().batches();
    }

    /** The training batches, read ahead. */
    public BatchStream trainingStream() {
        return new BatchStream(trainingReader, 1);
    }

    /** The test batches, read ahead. */
    public BatchStream testStream() {
        return new BatchStream(testReader, 1);
    }

    @Override
    public void close() {
        training.close();
        if (test != training) {
            test.close();
        }
    }
}
