package org.apical.core.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apical.dataset.Shape;
import org.apical.plugin.InputException;
import org.apical.state.Precision;
import org.junit.jupiter.api.Test;

class BatchReaderTest {
    private static final Shape SHAPE = new Shape(2, 1, 3);

    @Test
    void inputsLieChannelByChannelAndTargetsOutputByOutput() {
        Batch batch = read(new BatchReader(new CountedExamples(4, SHAPE, 3), Plans.fixed(4, 2)), 0, 1);
        assertEquals(2, batch.size());
        double[] inputs = {2000, 2001, 2002, 3000, 3001, 3002, 2003, 2004, 2005, 3003, 3004, 3005};
        assertArrayEquals(inputs, batch.inputs().toArray());
        assertArrayEquals(new double[] {0, 1, 0, 0, 1, 0}, batch.targets().toArray()); // classes 2 and 0
        assertEquals(List.of(2, 0), List.of(batch.label(0), batch.label(1)));
        assertEquals(List.of(2, 3), List.of(batch.example(0), batch.example(1)));
    }

    @Test
    void lastBatchHoldsWhatIsLeft() {
        BatchReader reader = new BatchReader(new CountedExamples(5, Shape.vector(2), 2), Plans.fixed(5, 3));
        assertEquals(2, reader.plan().batches());
        Batch batch = read(reader, 0, 1);
        assertEquals(2, batch.size());
        assertArrayEquals(
                new double[] {3000, 4000, 3001, 4001},
                Arrays.copyOf(batch.inputs().toArray(), 4));
    }

    @Test
    void floatsHoldTheNumbersRounded() {
        BatchPlan plan = new BatchPlan(
                0,
                2,
                2,
                ExampleOrder.fixed(),
                Transforms.of(new Normalise(new double[] {0}, new double[] {3})),
                null,
                Precision.FLOAT32);
        Batch batch = read(new BatchReader(new CountedExamples(2, SHAPE, 2), plan), 0, 0);
        assertEquals((float) (1001 / 3.0), batch.inputs().get(4));
    }

    @Test
    void shuffledEpochHoldsEachExampleOnce() {
        List<Integer> first = epoch(new BatchReader(new CountedExamples(50, SHAPE, 2), Plans.shuffled(10, 37, 8)), 3);
        List<Integer> sorted = new ArrayList<>(first);
        Collections.sort(sorted);
        assertEquals(IntStream.range(10, 47).boxed().toList(), sorted);
        assertNotEquals(sorted, first);
    }

    @Test
    void orderDependsOnTheEpochAndOnNothingBeforeIt() {
        CountedExamples examples = new CountedExamples(40, SHAPE, 2);
        BatchReader through = new BatchReader(examples, Plans.shuffled(0, 40, 8));
        List<Integer> zeroth = epoch(through, 0);
        List<Integer> first = epoch(through, 1);
        assertNotEquals(zeroth, first);
        assertEquals(first, epoch(new BatchReader(examples, Plans.shuffled(0, 40, 8)), 1));
    }

    @Test
    void everyOrderOfThreeIsAboutAsFrequent() { // 6000 epochs, 1000 each; 6 standard deviations are 173
        int[] counts = new int[27];
        int[] order = new int[3];
        for (int epoch = 0; epoch < 6000; epoch++) {
            ExampleOrder.shuffled(Plans.ORDER).fill(order, 0, epoch);
            counts[order[0] * 9 + order[1] * 3 + order[2]]++;
        }
        int[] seen = Arrays.stream(counts).filter(c -> c > 0).toArray();
        assertEquals(6, seen.length);
        for (int count : seen) {
            assertEquals(1000, count, 173);
        }
    }

    @Test
    void examplesBehindTheEndAreRefused() {
        InputException fault = assertThrows(
                InputException.class, () -> new BatchReader(new CountedExamples(5, SHAPE, 2), Plans.shuffled(3, 4, 2)));
        assertEquals(
                "[examples-few] examples 3 to 6 are asked for, but the dataset has 5\n  mend: ask for fewer examples",
                fault.getMessage());
    }

    @Test
    void shapesThatDifferAreRefusedUnlessATransformMakesThemOne() {
        CountedExamples varying = new CountedExamples(4, SHAPE, 2).varying();
        BatchReader plain = new BatchReader(varying, Plans.fixed(4, 4));
        InputException fault = assertThrows(InputException.class, () -> read(plain, 0, 0));
        assertEquals("example 1 has the shape 2 x 2 x 3, but the first one has 2 x 1 x 3", fault.what());
        assertFalse(fault.mend().isEmpty());
        BatchReader cropped = new BatchReader(varying, Plans.fixed(4, 4, new CentreCrop(1)));
        assertEquals(new Shape(2, 1, 1), read(cropped, 0, 0).shape());
    }

    private static Batch read(BatchReader reader, long epoch, int number) {
        Batch batch = reader.room();
        reader.read(epoch, number, reader.workspace(), batch);
        return batch;
    }

    private static List<Integer> epoch(BatchReader reader, long epoch) {
        List<Integer> numbers = new ArrayList<>();
        for (int b = 0; b < reader.plan().batches(); b++) {
            Batch batch = read(reader, epoch, b);
            for (int k = 0; k < batch.size(); k++) {
                numbers.add(batch.example(k));
            }
        }
        return numbers;
    }
}
