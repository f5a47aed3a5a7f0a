package org.apical.dataset.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apical.dataset.DatasetRequest;
import org.apical.dataset.Example;
import org.apical.dataset.Examples;
import org.apical.dataset.Part;
import org.apical.dataset.Shape;
import org.apical.dataset.Word;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameters;
import org.apical.testkit.TarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagesDatasetTest {
    @TempDir
    Path data;

    @TempDir
    Path cache;

    private final ImagesDataset dataset = new ImagesDataset();
    private final Map<String, String> words = new HashMap<>();

    @Test
    void imagesComeClassByClassInTheOrderOfTheirNames() {
        write("train/dog/b.png", png(BufferedImage.TYPE_INT_RGB, 2, 1, 0x336699));
        write("train/dog/a.png", png(BufferedImage.TYPE_INT_RGB, 1, 3, 0x000000));
        write("train/cat/z.PNG", png(BufferedImage.TYPE_INT_RGB, 1, 1, 0xff0000));
        write("train/.hidden/x", new byte[1]);
        try (Examples examples = open(Part.TRAINING)) {
            assertEquals(3, examples.count());
            assertEquals(2, examples.targets());
            assertEquals(Optional.empty(), examples.shape());
            assertArrayEquals(new double[] {1, 0, 0}, read(examples, 0, 1, 1, 0));
            assertArrayEquals(new double[9], read(examples, 1, 3, 1, 1));
            assertArrayEquals(new double[] {0.2, 0.2, 0.4, 0.4, 0.6, 0.6}, read(examples, 2, 1, 2, 1));
            assertThrows(IllegalArgumentException.class, () -> examples.read(3, new Example(2)));
        }
    }

    @Test
    void greyBecomesThreeEqualColoursAndTransparencyIsLeftOut() {
        write("train/a/grey.png", png(BufferedImage.TYPE_BYTE_GRAY, 1, 1, 0x336699));
        write("train/a/indexed.png", png(BufferedImage.TYPE_BYTE_INDEXED, 1, 1, 0x336699));
        write("train/a/transparent.png", png(BufferedImage.TYPE_INT_ARGB, 1, 1, 0x80336699));
        try (Examples examples = open(Part.TRAINING)) {
            double[] grey = read(examples, 0, 1, 1, 0);
            assertTrue(grey[0] > 0.05 && grey[0] < 0.6);
            assertEquals(grey[0], grey[1]);
            assertEquals(grey[0], grey[2]);
            assertArrayEquals(new double[] {0.2, 0.4, 0.6}, read(examples, 1, 1, 1, 0));
            assertArrayEquals(new double[] {0.2, 0.4, 0.6}, read(examples, 2, 1, 1, 0));
        }
    }

    @Test
    void bothPartsHaveTheClassesOfBoth() {
        write("train/a/1.png", png(BufferedImage.TYPE_INT_RGB, 1, 1, 0));
        write("val/b/1.png", png(BufferedImage.TYPE_INT_RGB, 1, 1, 0));
        words.put("test", "val");
        try (Examples examples = open(Part.TEST)) {
            assertEquals(2, examples.targets());
            read(examples, 0, 1, 1, 1);
        }
    }

    @Test
    void archiveIsReadThroughAnIndexAndACompressedOneUnpackedOnce() throws IOException {
        TarFile tar = new TarFile()
                .add("set/test/a/1.png", png(BufferedImage.TYPE_INT_RGB, 1, 1, 0))
                .add("set/train/b/1.png", png(BufferedImage.TYPE_INT_RGB, 1, 1, 0xff0000))
                .add("set/train/a/1.png", png(BufferedImage.TYPE_INT_RGB, 1, 2, 0x00ff00))
                .add("set/classes.csv", new byte[3]);
        Files.write(data.resolve("images"), tar.plain());
        checkArchive();
        Files.write(data.resolve("images"), tar.gzip());
        checkArchive();
        try (Stream<Path> kept = Files.list(cache)) {
            assertEquals(1, kept.count());
        }
        checkArchive();
    }

    private void checkArchive() {
        try (Examples examples = open(Part.TRAINING)) {
            assertEquals(2, examples.count());
            assertArrayEquals(new double[] {0, 0, 1, 1, 0, 0}, read(examples, 0, 2, 1, 0));
            assertArrayEquals(new double[] {1, 0, 0}, read(examples, 1, 1, 1, 1));
        }
    }

    @Test
    void emptyFolderOfAClassIsSaid() throws IOException {
        write("train/a/1.png", png(BufferedImage.TYPE_INT_RGB, 1, 1, 0));
        Files.createDirectories(data.resolve("images/train/b"));
        assertEquals(
                "the folder of the class 'train/b' holds no images",
                fault("class-empty").what());
    }

    @Test
    void missingFolderIsSaid() {
        assertTrue(fault("data-missing").what().startsWith("the folder 'train' of images is missing"));
        write("test/a/1.png", png(BufferedImage.TYPE_INT_RGB, 1, 1, 0));
        assertTrue(fault("data-missing").what().endsWith("is missing in this folder"));
    }

    @Test
    void fileThatIsNoImageIsSaid() {
        write("train/a/notes.txt", new byte[1]);
        assertEquals(
                "notes.txt is no .jpg, .jpeg or .png in a folder of a class",
                fault("image-name").what());
    }

    @Test
    void imageThatDoesNotDecodeIsNamedWhenItIsRead() {
        byte[] whole = png(BufferedImage.TYPE_INT_RGB, 30, 30, 0x123456);
        for (byte[] wrong : new byte[][] {Arrays.copyOf(whole, whole.length / 2), {1, 2, 3}, {}}) {
            write("train/a/1.png", wrong);
            try (Examples examples = open(Part.TRAINING)) {
                InputException fault = assertThrows(InputException.class, () -> examples.read(0, new Example(1)));
                assertEquals("image-unreadable", fault.slug());
                assertTrue(fault.what().startsWith("image train/a/1.png cannot be decoded: "), fault.what());
                assertTrue(fault.place().orElseThrow().file().endsWith("images/train/a/1.png"));
            }
        }
    }

    @Test
    void imageOfAbsurdSizeIsRefusedBeforeMemoryIsTaken() {
        byte[] png = png(BufferedImage.TYPE_INT_RGB, 1, 1, 0);
        png[17] = 1; // width 65 537
        png[21] = 1; // height 65 537
        write("train/a/1.png", png);
        try (Examples examples = open(Part.TRAINING)) {
            InputException fault = assertThrows(InputException.class, () -> examples.read(0, new Example(1)));
            assertTrue(fault.what().endsWith("4295098369 pixels are too many"), fault.what());
        }
    }

    @Test
    void archiveThatIsCutShortIsSaid() throws IOException {
        byte[] whole = new TarFile()
                .add("train/a/1.png", png(BufferedImage.TYPE_INT_RGB, 9, 9, 77))
                .gzip();
        Files.write(data.resolve("images"), Arrays.copyOf(whole, whole.length - 20));
        fault("data-truncated");
        Files.write(data.resolve("images"), new byte[700]);
        fault("data-missing");
        Files.write(data.resolve("images"), "no archive ".repeat(100).getBytes(StandardCharsets.UTF_8));
        fault("data-damaged");
    }

    @Test
    void photographsOfTheSampleAreRead() {
        Path folder = Path.of(System.getProperty("apical.data", ""));
        assumeTrue(
                Files.isRegularFile(folder.resolve("images/grocery-sample.tar.gz")),
                "APICAL_DATA names no folder with images/grocery-sample.tar.gz");
        data = folder;
        words.put("folder", "images/grocery-sample.tar.gz");
        try (Examples test = open(Part.TEST);
                Examples training = open(Part.TRAINING)) {
            assertEquals(81, test.count());
            assertEquals(324, training.count());
            assertEquals(81, test.targets());
            Example example = new Example(81);
            test.read(80, example);
            assertEquals(348 * 348, example.shape().height() * example.shape().width(), 40_368);
            assertEquals(1, example.targets()[80]);
        }
    }

    /** The values of an example, whose shape and class must be these. */
    private static double[] read(Examples examples, int number, int height, int width, int label) {
        Example example = new Example(examples.targets());
        examples.read(number, example);
        assertEquals(new Shape(3, height, width), example.shape());
        assertEquals(1, example.targets()[label]);
        return Arrays.copyOf(example.values(), example.shape().size());
    }

    private Examples open(Part part) {
        Map<String, String> all = new HashMap<>();
        for (Word word : dataset.words()) {
            all.put(word.name(), words.getOrDefault(word.name(), word.defaultValue()));
        }
        Parameters none = Parameters.defaults(dataset.parameters());
        return dataset.open(new DatasetRequest(none, all, part, Optional.of(data), Optional.of(cache)));
    }

    private InputException fault(String slug) {
        InputException fault = assertThrows(InputException.class, () -> open(Part.TRAINING));
        assertEquals(slug, fault.slug(), fault.getMessage());
        assertTrue(fault.place().isPresent() && !fault.mend().isEmpty(), fault.getMessage());
        return fault;
    }

    private static byte[] png(int type, int width, int height, int rgb) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int p = 0; p < width * height; p++) {
            image.setRGB(p % width, p / width, type == BufferedImage.TYPE_INT_ARGB ? rgb : 0xff000000 | rgb);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write(String name, byte[] content) {
        try {
            Path file = data.resolve("images").resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
