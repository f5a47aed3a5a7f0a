package org.apical.dataset.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apical.dataset.DatasetRequest;
import org.apical.dataset.Example;
import org.apical.dataset.Examples;
import org.apical.dataset.Part;
import org.apical.dataset.Shape;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameters;
import org.junit.jupiter.api.Test;

class DigitsDatasetTest {
    private final DigitsDataset dataset = new DigitsDataset();
    private Parameters parameters =
            Parameters.defaults(dataset.parameters()).with("training", 400).with("test", 200);

    @Test
    void exampleShowsTheDigitOfItsNumberModuloTen() {
        Examples examples = open(Part.TRAINING);
        assertEquals(400, examples.count());
        assertEquals(Optional.of(new Shape(1, 20, 20)), examples.shape());
        Example example = new Example(examples.targets());
        examples.read(37, example);
        assertArrayEquals(new double[] {0, 0, 0, 0, 0, 0, 0, 1, 0, 0}, example.targets());
        assertThrows(IllegalArgumentException.class, () -> examples.read(400, example));
    }

    @Test
    void sameSeedDrawsTheSameWhateverTheirNumber() {
        double[][] few = values(open(Part.TRAINING), 50);
        parameters = parameters.with("training", 60);
        assertArrayEquals(few, values(open(Part.TRAINING), 50));
        parameters = parameters.with("seed", 2);
        assertFalse(Arrays.deepEquals(few, values(open(Part.TRAINING), 50)));
    }

    @Test
    void testExamplesAreOthersThanTrainingExamples() {
        double[][] training = values(open(Part.TRAINING), 200);
        for (double[] test : values(open(Part.TEST), 200)) {
            assertTrue(Arrays.stream(training).noneMatch(t -> Arrays.equals(t, test)));
        }
    }

    @Test
    void withoutDistortionNoiseAndTwoWaysADigitDiffersByItsPenOnly() {
        parameters = parameters.with("distortion", 0).with("noise", 0);
        double[][] drawn = values(open(Part.TRAINING), 400);
        double[] one = drawn[1];
        long white = Arrays.stream(one).filter(v -> v > 0).count();
        assertTrue(white > 20 && white < 200, white + " pixels of 400 are drawn");
        assertEquals(0, one[0]); // a corner stays empty
    }

    /** The mean of a class is nearer to its own examples than most other means: what a linear network would find. */
    @Test
    void digitsCanBeToldApartButNotByTheirMeansAlone() {
        double[][] training = values(open(Part.TRAINING), 400);
        double[][] means = new double[10][400];
        for (int k = 0; k < 400; k++) {
            for (int i = 0; i < 400; i++) {
                means[k % 10][i] += training[k][i] / 40;
            }
        }
        int wrong = 0;
        double[][] test = values(open(Part.TEST), 200);
        for (int k = 0; k < 200; k++) {
            wrong += nearest(means, test[k]) == k % 10 ? 0 : 1;
        }
        assertTrue(wrong > 10 && wrong < 100, wrong + " of 200 wrong"); // chance: 180
    }

    private static int nearest(double[][] means, double[] image) {
        int best = 0;
        for (int c = 1; c < means.length; c++) {
            best = distance(means[c], image) < distance(means[best], image) ? c : best;
        }
        return best;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    @Test
    void everyPixelIsFromZeroToOne() {
        for (double[] image : values(open(Part.TEST), 200)) {
            assertTrue(Arrays.stream(image).allMatch(v -> v >= 0 && v <= 1));
        }
    }

    @Test
    void morePixelsThanAnArrayHoldsAreRefused() {
        parameters = parameters.with("training", 1e7).with("side", 256);
        InputException fault = assertThrows(InputException.class, () -> open(Part.TRAINING));
        assertEquals("10000000 digits of 256 x 256 pixels are more than 2^31 pixels", fault.what());
    }

    @Test
    void strokesStayNearTheirBox() {
        for (int digit = 0; digit < 10; digit++) {
            for (int way = 0; way < Strokes.ways(digit); way++) {
                for (double[] stroke : Strokes.of(digit, way)) {
                    assertTrue(stroke.length >= 4 && stroke.length % 2 == 0);
                    assertTrue(Arrays.stream(stroke).allMatch(v -> v > 0.05 && v < 0.97), digit + "/" + way);
                }
            }
        }
    }

    private Examples open(Part part) {
        return dataset.open(new DatasetRequest(parameters, Map.of(), part, Optional.empty()));
    }

    private static double[][] values(Examples examples, int count) {
        double[][] values = new double[count][];
        for (int k = 0; k < count; k++) {
            Example example = new Example(examples.targets());
            examples.read(k, example);
            values[k] = Arrays.copyOf(example.values(), example.shape().size());
        }
        return values;
    }
}
