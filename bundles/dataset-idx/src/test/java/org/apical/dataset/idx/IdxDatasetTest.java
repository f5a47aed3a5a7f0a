package org.apical.dataset.idx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apical.dataset.DatasetRequest;
import org.apical.dataset.Example;
import org.apical.dataset.Examples;
import org.apical.dataset.Part;
import org.apical.dataset.Shape;
import org.apical.dataset.Word;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxDatasetTest {
    private static final byte[] PIXELS = {0, 51, (byte) 255, 102, 1, 2, 3, 4, 5, 6, 7, 8};
    private static final byte[] LABELS = {2, 0};

    @TempDir
    Path data;

    private final IdxDataset dataset = new IdxDataset();
    private final Map<String, String> words = new HashMap<>();
    private Parameters parameters = Parameters.defaults(dataset.parameters());

    @BeforeEach
    void writeTwoImages() {
        write("train-images-idx3-ubyte", IdxFile.of(PIXELS, 2, 2, 3));
        write("train-labels-idx1-ubyte", IdxFile.of(LABELS, 2));
    }

    @Test
    void pixelsAreScaledAndLabelsMadeTargets() {
        try (Examples examples = open(Part.TRAINING)) {
            assertEquals(2, examples.count());
            assertEquals(Optional.of(new Shape(1, 2, 3)), examples.shape());
            assertEquals(3, examples.targets());
            Example example = new Example(3);
            examples.read(0, example);
            double[] byHand = {0, 0.2, 1, 0.4, 1 / 255.0, 2 / 255.0};
            assertArrayEquals(byHand, Arrays.copyOf(example.values(), 6));
            assertArrayEquals(new double[] {0, 0, 1}, example.targets());
            examples.read(1, example);
            assertArrayEquals(new double[] {1, 0, 0}, example.targets());
            assertThrows(IllegalArgumentException.class, () -> examples.read(2, example));
        }
    }

    @Test
    void compressedFilesAreReadUnderEitherName() {
        write("train-images-idx3-ubyte", IdxFile.gzip(IdxFile.of(PIXELS, 2, 2, 3)));
        remove("train-labels-idx1-ubyte");
        write("train-labels-idx1-ubyte.gz", IdxFile.gzip(IdxFile.of(LABELS, 2)));
        assertEquals(2, open(Part.TRAINING).count());
    }

    @Test
    void bothPartsHaveAsManyTargets() {
        write("t10k-images-idx3-ubyte", IdxFile.of(PIXELS, 2, 2, 3));
        write("t10k-labels-idx1-ubyte", IdxFile.of(new byte[] {6, 0}, 2));
        assertEquals(7, open(Part.TEST).targets());
        assertEquals(7, open(Part.TRAINING).targets());
    }

    @Test
    void coloursAndVectorsHaveShapesOfTheirOwn() {
        write("train-images-idx3-ubyte", IdxFile.of(PIXELS, 2, 3, 1, 2));
        assertEquals(Optional.of(new Shape(3, 1, 2)), open(Part.TRAINING).shape());
        write("train-images-idx3-ubyte", IdxFile.of(PIXELS, 2, 6));
        assertEquals(Optional.of(Shape.vector(6)), open(Part.TRAINING).shape());
    }

    @Test
    void missingFileIsNamedWithItsFolder() {
        String message = fault(Part.TEST).getMessage();
        assertTrue(
                message.startsWith(
                        "[data-missing] t10k-images-idx3-ubyte (or t10k-images-idx3-ubyte.gz) is missing in this folder\n  at  "
                                + data.resolve("mnist")),
                message);
        assertTrue(message.contains("mend: put it there, or let the environment variable APICAL_DATA name"), message);
        words.put("folder", "fashion");
        assertTrue(fault(Part.TEST).what().endsWith("is missing: this folder does not exist"));
    }

    @Test
    void withoutAFolderOfDataTheMendNamesTheVariable() {
        DatasetRequest request = new DatasetRequest(parameters, words(), Part.TRAINING, Optional.empty());
        InputException fault = assertThrows(InputException.class, () -> dataset.open(request));
        assertEquals("data-missing", fault.slug());
        assertTrue(fault.mend().contains("APICAL_DATA"));
    }

    @Test
    void truncatedGzipIsSaid() {
        byte[] whole = IdxFile.gzip(IdxFile.of(PIXELS, 2, 2, 3));
        for (int length : new int[] {5, whole.length - 12, whole.length - 4}) {
            write("train-images-idx3-ubyte", Arrays.copyOf(whole, length));
            InputException fault = fault(Part.TRAINING);
            assertEquals("data-truncated", fault.slug(), fault.getMessage());
            assertTrue(fault.what().startsWith("train-images-idx3-ubyte: it is cut short"), fault.what());
        }
    }

    @Test
    void damagedGzipIsSaid() {
        byte[] packed = IdxFile.gzip(IdxFile.of(PIXELS, 2, 2, 3));
        packed[packed.length - 6] ^= 1; // of its checksum
        write("train-images-idx3-ubyte", packed);
        InputException fault = fault(Part.TRAINING);
        assertEquals("data-damaged", fault.slug());
        assertTrue(fault.getMessage().contains("mend: get the file again"));
    }

    @Test
    void headerThatPromisesMoreThanTheFileHoldsIsSaid() {
        write("train-images-idx3-ubyte", IdxFile.of(PIXELS, 3, 2, 3));
        assertEquals(
                "train-images-idx3-ubyte: it is cut short: it holds 12 of the 3 x 2 x 3 bytes that its header promises",
                fault(Part.TRAINING).what());
    }

    @Test
    void headerThatPromisesLessIsSaid() {
        write("train-images-idx3-ubyte", IdxFile.of(PIXELS, 2, 2, 2));
        assertEquals("data-size", fault(Part.TRAINING).slug());
    }

    @Test
    void absurdSizesAreSaidBeforeMemoryIsTaken() {
        write("train-images-idx3-ubyte", IdxFile.of(PIXELS, 2000000000, 28, 28));
        assertTrue(fault(Part.TRAINING).what().contains("2000000000 x 28 x 28 bytes, which is not possible"));
        write("train-images-idx3-ubyte", IdxFile.of(PIXELS, 2, -2, 3));
        assertEquals("idx-size", fault(Part.TRAINING).slug());
        write("train-images-idx3-ubyte", IdxFile.of(PIXELS, 2000000, 28, 28));
        assertTrue(fault(Part.TRAINING).what().endsWith("but so short a file cannot hold them"));
    }

    @Test
    void fileOfAnotherFormIsSaid() {
        write("train-images-idx3-ubyte", IdxFile.of(LABELS, 2));
        assertEquals(
                "train-images-idx3-ubyte: it begins with 00 00 08 01, but an idx file of bytes with 2 to 4 dimensions begins"
                        + " with 00 00 08 04",
                fault(Part.TRAINING).what());
        write("train-images-idx3-ubyte", new byte[0]);
        assertTrue(fault(Part.TRAINING).what().contains("nothing (it is empty)"));
        write("train-images-idx3-ubyte", new byte[] {0, 0, 8, 3, 0, 0});
        assertEquals("data-truncated", fault(Part.TRAINING).slug());
    }

    @Test
    void labelOutOfRangeIsSaid() {
        parameters = parameters.with("classes", 2);
        InputException fault = fault(Part.TRAINING);
        assertEquals("train-labels-idx1-ubyte: label 0 is 2, but with 2 classes it must be at most 1", fault.what());
        assertEquals("set classes to 3 or more, or to 0 to have them counted", fault.mend());
    }

    @Test
    void imagesAndLabelsOfDifferentNumberAreSaid() {
        write("train-labels-idx1-ubyte", IdxFile.of(new byte[3], 3));
        assertEquals(
                "train-labels-idx1-ubyte: it holds 3 labels, but train-images-idx3-ubyte 2 images",
                fault(Part.TRAINING).what());
    }

    @Test
    void mnistHasItsKnownFirstLabelsAndMean() {
        Path folder = Path.of(System.getProperty("apical.data", ""));
        assumeTrue(Files.isDirectory(folder.resolve("mnist")), "APICAL_DATA names no folder with mnist");
        data = folder;
        try (Examples training = open(Part.TRAINING)) {
            assertEquals(60_000, training.count());
            assertEquals(10, training.targets());
            double sum = 0;
            Example example = new Example(10);
            StringBuilder labels = new StringBuilder();
            for (int k = 0; k < 60_000; k++) {
                training.read(k, example);
                sum += Arrays.stream(example.values()).sum();
                for (int c = 0; c < 10 && k < 10; c++) {
                    labels.append(example.targets()[c] == 1 ? Integer.toString(c) : "");
                }
            }
            assertEquals("5041921314", labels.toString()); // known beginning of the set
            assertEquals(0.1307, sum / (60_000 * 784), 5e-5); // its usually quoted mean
        }
        assertEquals(10_000, open(Part.TEST).count());
    }

    private Examples open(Part part) {
        return dataset.open(new DatasetRequest(parameters, words(), part, Optional.of(data)));
    }

    private Map<String, String> words() {
        Map<String, String> all = new HashMap<>();
        for (Word word : dataset.words()) {
            all.put(word.name(), words.getOrDefault(word.name(), word.defaultValue()));
        }
        return all;
    }

    private InputException fault(Part part) {
        InputException fault = assertThrows(InputException.class, () -> open(part));
        assertTrue(fault.place().isPresent() && !fault.mend().isEmpty(), fault.getMessage());
        return fault;
    }

    private void write(String name, byte[] content) {
        IdxFile.write(data.resolve("mnist").resolve(name), content);
    }

    private void remove(String name) {
        assertTrue(data.resolve("mnist").resolve(name).toFile().delete());
    }
}
