package org.apical.core.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apical.dataset.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class BatchStreamTest {
    private static final Shape SHAPE = new Shape(1, 4, 4);
    private static final Transform[] RANDOM = {new PadCrop(2, 0), new Flip(0.5)};

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void batchesAreTheSameWithAndWithoutReadingAhead(int workers) {
        assertEquals(run(0, 0), run(workers, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void epochThatGoesOnInItsMiddleEqualsTheRestOfAWholeOne(int workers) {
        List<String> whole = run(workers, 0);
        assertEquals(whole.subList(7, whole.size()), run(workers, 7));
    }

    private static List<String> run(int workers, int firstBatch) {
        List<String> seen = new ArrayList<>();
        try (BatchStream stream = new BatchStream(reader(new CountedExamples(101, SHAPE, 3)), workers)) {
            for (long epoch = 4; epoch < 6; epoch++) {
                stream.start(epoch, epoch == 4 ? firstBatch : 0);
                for (Batch batch = stream.next(); batch != null; batch = stream.next()) {
                    seen.add(shown(batch));
                    assertEquals(batch.number() == 10 ? 1 : 10, batch.size());
                }
                assertNull(stream.next());
            }
        }
        return seen;
    }

    /** All numbers of a batch in a few letters; behind its size the arrays hold anything. */
    private static String shown(Batch batch) {
        double[] inputs = Arrays.copyOf(batch.inputs().toArray(), SHAPE.size() * batch.size());
        double[] targets = Arrays.copyOf(batch.targets().toArray(), 3 * batch.size());
        return batch.epoch() + "/" + batch.number() + " " + Arrays.hashCode(inputs) + " " + Arrays.hashCode(targets);
    }

    @Test
    void startedAnewInItsMiddleItForgetsWhatWasReadAhead() {
        try (BatchStream stream = new BatchStream(reader(new CountedExamples(101, SHAPE, 3)), 2)) {
            for (int k = 0; k < 50; k++) {
                stream.start(k, k % 11);
                Batch batch = stream.next();
                assertEquals(k, batch.epoch());
                assertEquals(k % 11, batch.number());
            }
        }
    }

    @Test
    void fewBuffersAreUsedAgainAndAgain() {
        Set<Batch> buffers = Collections.newSetFromMap(new IdentityHashMap<>());
        try (BatchStream stream = new BatchStream(reader(new CountedExamples(1000, SHAPE, 3)), 1)) {
            stream.start(0, 0);
            for (Batch batch = stream.next(); batch != null; batch = stream.next()) {
                buffers.add(batch);
            }
        }
        assertEquals(3, buffers.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void faultOfAReadingThreadComesAtItsBatch(int workers) {
        BatchReader reader = new BatchReader(new CountedExamples(40, SHAPE, 3).broken(25), Plans.fixed(40, 10));
        try (BatchStream stream = new BatchStream(reader, workers)) {
            stream.start(0, 0);
            assertEquals(0, stream.next().number());
            assertEquals(1, stream.next().number());
            assertEquals(
                    "example 25 is broken",
                    assertThrows(IllegalStateException.class, stream::next).getMessage());
        }
    }

    @Test
    void closingEndsTheThreads() {
        BatchStream stream = new BatchStream(reader(new CountedExamples(1000, SHAPE, 3)), 2);
        stream.start(0, 0);
        stream.next();
        assertTrue(threads() >= 2);
        stream.close();
        assertEquals(0, threads());
        stream.close(); // twice does no harm
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().startsWith("apical-batches") && t.isAlive())
                .count();
    }

    @Test
    void batchThatDoesNotExistIsRefused() {
        try (BatchStream stream = new BatchStream(reader(new CountedExamples(40, SHAPE, 3)), 1)) {
            assertThrows(IllegalArgumentException.class, () -> stream.start(0, 5));
            assertThrows(IllegalArgumentException.class, () -> stream.start(0, -1));
            stream.start(0, 4); // behind the last: nothing is left
            assertNull(stream.next());
        }
    }

    @Test
    void batchStaysWhileTheNextOnesAreRead() throws InterruptedException {
        try (BatchStream stream = new BatchStream(reader(new CountedExamples(1000, SHAPE, 3)), 1)) {
            stream.start(0, 0);
            stream.next();
            Batch batch = stream.next();
            double[] before = batch.inputs().toArray();
            Thread.sleep(50);
            assertEquals(Arrays.toString(before), Arrays.toString(batch.inputs().toArray()));
            assertSame(1, batch.number());
            assertFalse(batch == stream.next());
        }
    }

    private static BatchReader reader(CountedExamples examples) {
        return new BatchReader(examples, Plans.shuffled(0, examples.count(), 10, RANDOM));
    }
}
