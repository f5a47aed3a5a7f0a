package org.apical.core.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apical.dataset.Shape;
import org.apical.plugin.InputException;
import org.junit.jupiter.api.Test;

class TransformsTest {
    @Test
    void normaliseSubtractsTheMeanAndDividesByTheDeviationOfEachChannel() {
        Transform each = new Normalise(new double[] {1, 2}, new double[] {2, 4});
        assertArrayEquals(new double[] {0, 1, 0.5, -0.25}, apply(each, new Shape(2, 1, 2), 1, 3, 4, 1));
        Transform all = new Normalise(new double[] {1}, new double[] {2});
        assertArrayEquals(new double[] {0, 1, 1.5, 0}, apply(all, new Shape(2, 1, 2), 1, 3, 4, 1));
    }

    @Test
    void normaliseRefusesAnotherNumberOfChannels() {
        Transform three = new Normalise(new double[3], new double[] {1, 1, 1});
        InputException fault = assertThrows(InputException.class, () -> three.output(new Shape(1, 2, 2)));
        assertEquals("normalise has 3 means, but the examples have 1 channels", fault.what());
    }

    @Test
    void flipMirrorsEachRow() {
        double[] image = {1, 2, 3, 4, 5, 6};
        assertArrayEquals(new double[] {3, 2, 1, 6, 5, 4}, apply(new Flip(1), new Shape(1, 2, 3), image));
        assertArrayEquals(image, apply(new Flip(0), new Shape(1, 2, 3), image));
    }

    @Test
    void flipIsDrawnForHalfOfTheExamples() { // 2000 draws; 5 standard deviations are 112
        int flipped = 0;
        for (int example = 0; example < 2000; example++) {
            flipped += applyAt(new Flip(0.5), new Shape(1, 1, 2), example, 0, 1, 2)[0] == 2 ? 1 : 0;
        }
        assertEquals(1000, flipped, 112);
    }

    @Test
    void padCropTakesEveryPlaceOfThePaddedImage() {
        Set<String> seen = new HashSet<>();
        for (int example = 0; example < 400; example++) {
            seen.add(Arrays.toString(applyAt(new PadCrop(1, 0), new Shape(1, 2, 2), example, 0, 1, 2, 3, 4)));
        }
        Set<String> byHand = Set.of(
                "[0.0, 0.0, 0.0, 1.0]",
                "[0.0, 0.0, 1.0, 2.0]",
                "[0.0, 0.0, 2.0, 0.0]",
                "[0.0, 1.0, 0.0, 3.0]",
                "[1.0, 2.0, 3.0, 4.0]",
                "[2.0, 0.0, 4.0, 0.0]",
                "[0.0, 3.0, 0.0, 0.0]",
                "[3.0, 4.0, 0.0, 0.0]",
                "[4.0, 0.0, 0.0, 0.0]");
        assertEquals(byHand, seen);
    }

    @Test
    void drawsDependOnExampleAndEpochAlone() {
        Shape shape = new Shape(1, 2, 2);
        double[] first = applyAt(new PadCrop(1, 0), shape, 5, 3, 1, 2, 3, 4);
        assertArrayEquals(first, applyAt(new PadCrop(1, 0), shape, 5, 3, 1, 2, 3, 4));
        Set<String> seen = new HashSet<>();
        for (int epoch = 0; epoch < 100; epoch++) {
            seen.add(Arrays.toString(applyAt(new PadCrop(1, 0), shape, 5, epoch, 1, 2, 3, 4)));
        }
        assertEquals(9, seen.size());
    }

    @Test
    void centreCropTakesTheMiddleAndFillsUpWithZeros() {
        double[] image = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        assertArrayEquals(new double[] {5}, apply(new CentreCrop(1), new Shape(1, 3, 3), image));
        double[] framed = {0, 0, 0, 0, 7, 0, 0, 0, 0};
        assertArrayEquals(framed, apply(new CentreCrop(3), new Shape(1, 1, 1), 7));
    }

    @Test
    void greyWeighsRedGreenAndBlue() {
        assertArrayEquals(new double[] {0.299 + 2 * 0.587 + 4 * 0.114}, apply(new Grey(), new Shape(3, 1, 1), 1, 2, 4));
        assertArrayEquals(new double[] {1}, apply(new Grey(), new Shape(1, 1, 1), 1));
        assertThrows(InputException.class, () -> new Grey().output(new Shape(2, 1, 1)));
    }

    @Test
    void flattenKeepsTheOrder() {
        double[] image = {1, 2, 3, 4, 5, 6, 7, 8};
        assertArrayEquals(image, apply(new Flatten(), new Shape(2, 2, 2), image));
        assertEquals(Shape.vector(8), new Flatten().output(new Shape(2, 2, 2)));
    }

    @Test
    void resizeGivesTheShorterSideItsLength() {
        assertEquals(new Shape(3, 4, 5), new Resize(4).output(new Shape(3, 348, 464))); // floor(4 * 464 / 348) = 5
        assertEquals(new Shape(3, 6, 4), new Resize(4).output(new Shape(3, 300, 200)));
    }

    @Test
    void halvingAnImageWeighsFourPixelsByATriangle() { // by hand: 1/8 3/8 3/8 1/8, at the border 3/7 3/7 1/7
        double[] half = apply(new Resize(1), new Shape(1, 1, 8), 1, 0, 0, 0, 0, 0, 0, 0); // shorter side is 1 already
        assertArrayEquals(new double[] {1, 0, 0, 0, 0, 0, 0, 0}, half);
        double[] image = new double[64];
        Arrays.fill(image, 0, 8, 7); // the first row
        double[] halved = apply(new Resize(4), new Shape(1, 8, 8), image);
        assertArrayEquals(new double[] {3, 3, 3, 3}, Arrays.copyOf(halved, 4), 1e-12);
        Arrays.fill(image, 0);
        Arrays.fill(image, 16, 24, 8); // the third row
        halved = apply(new Resize(4), new Shape(1, 8, 8), image);
        assertArrayEquals(new double[] {8.0 / 7, 3}, new double[] {halved[0], halved[4]}, 1e-12);
    }

    @Test
    void enlargingInterpolatesBetweenMiddlesOfPixels() { // by hand: places -1/4, 1/4, 3/4, 5/4 of the old grid
        double[] wide = apply(new Resize(4), new Shape(1, 2, 2), 0, 4, 0, 4);
        assertArrayEquals(new double[] {0, 1, 3, 4}, Arrays.copyOf(wide, 4), 1e-12);
    }

    @Test
    void resamplingKeepsAConstantImage() {
        double[] image = new double[3 * 37 * 23];
        Arrays.fill(image, 0.3);
        for (double v : apply(new Resize(11), new Shape(3, 37, 23), image)) {
            assertEquals(0.3, v, 1e-12);
        }
    }

    @Test
    void randomResizedCropStaysInTheImageAndInItsRanges() {
        RandomResizedCrop crop = new RandomResizedCrop(8, 0.08, 1, 3.0 / 4, 4.0 / 3);
        Shape image = new Shape(3, 60, 80);
        double least = 1;
        for (int example = 0; example < 2000; example++) {
            Window w = crop.window(image, workspace(example, 0));
            double share = (double) w.height() * w.width() / (60 * 80);
            assertTrue(w.top() >= 0 && w.left() >= 0 && w.top() + w.height() <= 60 && w.left() + w.width() <= 80);
            assertTrue(share > 0.075 && share <= 1, "share " + share); // sides are rounded to whole pixels
            double ratio = (double) w.width() / w.height();
            assertTrue(ratio > 0.70 && ratio < 1.43, "ratio " + ratio);
            least = Math.min(least, share);
        }
        assertTrue(least < 0.1);
    }

    @Test
    void cropThatNeverFitsBecomesTheMiddle() {
        RandomResizedCrop crop = new RandomResizedCrop(8, 1, 1, 3.0 / 4, 4.0 / 3);
        assertEquals(new Window(0, 34, 24, 32), crop.window(new Shape(3, 24, 100), workspace(0, 0)));
        assertEquals(new Window(34, 0, 32, 24), crop.window(new Shape(3, 100, 24), workspace(0, 0)));
    }

    private static Workspace workspace(int example, long epoch) {
        Workspace workspace = new Workspace(1, Plans.CHANGES);
        workspace.enter(example, epoch);
        return workspace;
    }

    private static double[] apply(Transform transform, Shape shape, double... values) {
        return applyAt(transform, shape, 0, 0, values);
    }

    private static double[] applyAt(Transform transform, Shape shape, int example, long epoch, double... values) {
        Workspace workspace = workspace(example, epoch);
        workspace.reshape(shape);
        System.arraycopy(values, 0, workspace.example().values(), 0, shape.size());
        Transforms.of(transform).apply(workspace);
        Shape output = workspace.example().shape();
        assertEquals(transform.output(shape), output);
        return Arrays.copyOf(workspace.example().values(), output.size());
    }
}
