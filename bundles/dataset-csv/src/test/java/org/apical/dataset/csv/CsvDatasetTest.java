package org.apical.dataset.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apical.dataset.DatasetRequest;
import org.apical.dataset.Example;
import org.apical.dataset.Examples;
import org.apical.dataset.Part;
import org.apical.dataset.Shape;
import org.apical.dataset.Word;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameters;
import org.apical.plugin.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvDatasetTest {
    @TempDir
    Path data;

    private final CsvDataset dataset = new CsvDataset();
    private final Map<String, String> words = new HashMap<>();
    private Parameters parameters = Parameters.defaults(dataset.parameters());

    @Test
    void rowsBecomeNumbersAndTheLastColumnTheClass() {
        parameters = parameters.with("scale", 4);
        write("1,2,2\n8, -1.5e1 ,0\n\n");
        Examples examples = open(Part.TRAINING);
        assertEquals(2, examples.count());
        assertEquals(3, examples.targets());
        assertEquals(Optional.of(Shape.vector(2)), examples.shape());
        assertArrayEquals(new double[] {2, -3.75, 1, 0, 0}, read(examples, 1));
        assertThrows(IllegalArgumentException.class, () -> read(examples, 2));
    }

    @Test
    void classMayStandInAnyColumn() {
        write("a b\tc\n1\t0\t5\n".replace("a b", "a\tb"));
        words.put("separator", "tab");
        parameters = parameters.with("header", 1);
        words.put("class", "b");
        assertArrayEquals(new double[] {1, 5, 1}, read(open(Part.TRAINING), 0));
        words.put("class", "2");
        assertArrayEquals(new double[] {1, 5, 1}, read(open(Part.TRAINING), 0));
        words.put("class", "first");
        assertArrayEquals(new double[] {0, 5, 0, 1}, read(open(Part.TRAINING), 0));
    }

    @Test
    void imagesHaveAShape() {
        write("1,2,3,4,0\n");
        parameters = parameters.with("height", 2).with("width", 2);
        assertEquals(Optional.of(new Shape(1, 2, 2)), open(Part.TRAINING).shape());
        parameters = parameters.with("channels", 2);
        assertEquals("csv-shape", fault().slug());
    }

    @Test
    void bothPartsHaveAsManyTargets() {
        write("1,0\n");
        write("optdigits.tes", "1,4\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(5, open(Part.TRAINING).targets());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,2,0\\n1,x,0\\n     | csv-number  | 'x' is no number                                        | 2 | column 2",
                "1,2,0\\n1,,0\\n      | csv-number  | '' is no number                                         | 2 | column 2",
                "1,NaN,0\\n           | csv-number  | 'NaN' is not finite                                     | 1 | column 2",
                "1,1e999,0\\n         | csv-number  | '1e999' is not finite                                   | 1 | column 2",
                "1,2,0\\n1,2,3,0\\n   | csv-columns | this row has 4 columns, but the first one has 3         | 2 | ''",
                "1,2,0\\n\\n1,2,0\\n  | csv-columns | this line is empty, but others follow                   | 2 | ''",
                "5\\n                 | csv-columns | a row needs a class and at least one number, but has one column | 1 | ''",
                "1,2,0.5\\n           | label-range | the class is 0.5, but must be a whole number from 0 on  | 1 | column 3",
                "1,2,-1\\n            | label-range | the class is -1.0, but must be a whole number from 0 on | 1 | column 3",
            })
    void faultIsSaidWithLineAndColumn(String text, String slug, String what, int line, String column) {
        write(text.replace("\\n", "\n"));
        InputException fault = fault();
        assertEquals(slug, fault.slug());
        assertEquals("optdigits.tra: " + what, fault.what());
        Place place = fault.place().orElseThrow();
        assertEquals(line, place.line());
        assertEquals(column, place.path());
    }

    @Test
    void headerThatWasNotAnnouncedIsGuessed() {
        write("width,height,kind\n1,2,0\n");
        assertEquals("if the first row names the columns, add header: true", fault().mend());
    }

    @Test
    void fileWithoutRowsIsSaid() {
        write("");
        assertEquals("optdigits.tra: it holds no rows", fault().what());
    }

    @Test
    void classColumnThatDoesNotExistIsSaid() {
        write("1,2,0\n");
        words.put("class", "kind");
        assertEquals("there is no column 'kind' for the class; there are 3", fault().what());
        words.put("class", "4");
        assertEquals("csv-class", fault().slug());
    }

    @Test
    void classAboveTheGivenNumberIsSaid() {
        write("1,2,7\n");
        parameters = parameters.with("classes", 7);
        assertEquals("optdigits.tra: its largest class is 7, but with 7 classes it must be at most 6", fault().what());
    }

    @Test
    void truncatedGzipIsSaid() {
        byte[] packed = gzip("1,2,0\n".repeat(1000));
        write("optdigits.tra", Arrays.copyOf(packed, packed.length - 9));
        assertEquals("data-truncated", fault().slug());
    }

    @Test
    void missingFileIsSaid() {
        assertEquals("data-missing", fault().slug());
    }

    @Test
    void opticalDigitsHaveTheirDocumentedClassCounts() {
        Path folder = Path.of(System.getProperty("apical.data", ""));
        assumeTrue(Files.isDirectory(folder.resolve("digits")), "APICAL_DATA names no folder with digits");
        data = folder;
        parameters = parameters.with("scale", 16).with("height", 8).with("width", 8);
        int[] training = {376, 389, 380, 389, 387, 376, 377, 387, 380, 382}; // notes that come with the set
        int[] test = {178, 182, 177, 183, 181, 182, 181, 179, 174, 180};
        assertArrayEquals(training, counts(open(Part.TRAINING)));
        assertArrayEquals(test, counts(open(Part.TEST)));
    }

    private static int[] counts(Examples examples) {
        int[] counts = new int[10];
        Example example = new Example(10);
        for (int k = 0; k < examples.count(); k++) {
            examples.read(k, example);
            assertTrue(Arrays.stream(example.values()).allMatch(v -> v >= 0 && v <= 1));
            for (int c = 0; c < 10; c++) {
                counts[c] += (int) example.targets()[c];
            }
        }
        return counts;
    }

    /** Values and targets of an example. */
    private static double[] read(Examples examples, int number) {
        Example example = new Example(examples.targets());
        examples.read(number, example);
        int size = example.shape().size();
        double[] all = Arrays.copyOf(example.values(), size + examples.targets());
        System.arraycopy(example.targets(), 0, all, size, examples.targets());
        return all;
    }

    private Examples open(Part part) {
        Map<String, String> all = new HashMap<>();
        for (Word word : dataset.words()) {
            all.put(word.name(), words.getOrDefault(word.name(), word.defaultValue()));
        }
        return dataset.open(new DatasetRequest(parameters, all, part, Optional.of(data)));
    }

    private InputException fault() {
        InputException fault = assertThrows(InputException.class, () -> open(Part.TRAINING));
        assertTrue(fault.place().isPresent() && !fault.mend().isEmpty(), fault.getMessage());
        return fault;
    }

    private void write(String text) {
        write("optdigits.tra", text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] content) {
        try {
            Path file = data.resolve("digits").resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
