package org.apical.dataset.cifar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
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

class CifarDatasetTest {
    @TempDir
    Path data;

    @TempDir
    Path cache;

    private final CifarDataset dataset = new CifarDataset();
    private final Map<String, String> words = new HashMap<>();

    @Test
    void binaryFilesAreReadInTheOrderOfTheirNames() {
        write("data_batch_2.bin", records(1, 4));
        write("data_batch_1.bin", records(1, 7, 8));
        write("batches.meta.txt", new byte[5]);
        Examples examples = open(Part.TRAINING);
        assertEquals(3, examples.count());
        assertEquals(Optional.of(new Shape(3, 32, 32)), examples.shape());
        assertEquals(10, examples.targets());
        assertEquals("7 8 4", labels(examples));
        Example example = new Example(10);
        examples.read(0, example);
        assertEquals(1 / 255.0, example.values()[0]); // the first pixel's red
        assertEquals(3 / 255.0, example.values()[2048]); // its blue
        assertThrows(IllegalArgumentException.class, () -> examples.read(3, example));
    }

    @Test
    void archiveOfBinaryFilesIsReadWhateverItsOrder() {
        byte[] archive = new TarFile()
                .add("cifar-10-batches-bin/test_batch.bin", records(1, 9))
                .add("cifar-10-batches-bin/data_batch_2.bin", records(1, 4))
                .add("cifar-10-batches-bin/data_batch_1.bin", records(1, 7, 8))
                .gzip();
        write("cifar-10-binary.tar.gz", archive);
        assertEquals("7 8 4", labels(open(Part.TRAINING)));
        assertEquals("9", labels(open(Part.TEST)));
    }

    @Test
    void imagesOfAnArchiveAreDecodedOnceAndKept() throws IOException {
        byte[] archive = new TarFile()
                .add("set/train/00001_4.png", png(32, 50))
                .add("set/train/00000_6.png", png(32, 200))
                .add("set/test/00000_1.png", png(32, 0))
                .gzip();
        write("cifar-10-jpeg.tar.gz", archive);
        Examples examples = open(Part.TRAINING);
        assertEquals("6 4", labels(examples));
        Example example = new Example(10);
        examples.read(0, example);
        assertEquals(200 / 255.0, example.values()[0], 1e-15);
        assertEquals(100 / 255.0, example.values()[1024], 1e-15);
        try (Stream<Path> kept = Files.list(cache)) {
            Path file = kept.findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(file);
            bytes[0] = 3; // to see that it is used
            Files.write(file, bytes);
        }
        assertEquals("3 4", labels(open(Part.TRAINING)));
    }

    @Test
    void hundredClassesHaveTwoLabels() {
        words.put("set", "cifar-100");
        byte[] record = records(2, 11);
        record[1] = 99;
        write("train.bin", record);
        assertEquals(100, open(Part.TRAINING).targets());
        assertEquals("99", labels(open(Part.TRAINING)));
        words.put("set", "cifar-100-coarse");
        assertEquals(20, open(Part.TRAINING).targets());
        assertEquals("11", labels(open(Part.TRAINING)));
    }

    @Test
    void unknownSetIsSaid() {
        words.put("set", "cifar-11");
        InputException fault = assertThrows(InputException.class, () -> open(Part.TRAINING));
        assertEquals("dataset 'cifar' has no set 'cifar-11'", fault.what());
        assertTrue(fault.known().contains("cifar-10"));
    }

    @Test
    void nothingThereIsSaidWithWhatWasLookedFor() {
        assertTrue(
                fault().getMessage()
                        .startsWith("[data-missing] neither binary files nor cifar-10-binary.tar.gz nor"
                                + " cifar-10-jpeg.tar.gz is here: the set is missing"),
                fault().getMessage());
    }

    @Test
    void labelOutOfRangeIsSaid() {
        write("data_batch_1.bin", records(1, 3, 10));
        assertEquals("data_batch_1.bin: label 1 is 10, but must be at most 9", fault().what());
        write("data_batch_1.bin", new byte[3]);
        assertEquals("data-truncated", fault().slug());
    }

    @Test
    void fileThatIsCutShortIsSaid() {
        write("data_batch_1.bin", Arrays.copyOf(records(1, 3, 4), 5000));
        assertEquals(
                "data_batch_1.bin: it is cut short: it holds 5000 bytes, which is no whole number of records of 3073 bytes",
                fault().what());
    }

    @Test
    void archiveThatIsCutShortOrDamagedIsSaid() {
        byte[] whole = new TarFile().add("train/00000_6.png", png(32, 1)).gzip();
        write("cifar-10-jpeg.tar.gz", Arrays.copyOf(whole, whole.length / 2));
        assertEquals("data-truncated", fault().slug());
        byte[] tar = new TarFile().add("train/00000_6.png", png(32, 1)).plain();
        tar[3] ^= 1;
        write("cifar-10-jpeg.tar.gz", tar);
        assertEquals("data-damaged", fault().slug());
    }

    @Test
    void imageThatDoesNotDecodeIsNamed() {
        write(
                "cifar-10-jpeg.tar.gz",
                new TarFile()
                        .add("train/00000_6.png", Arrays.copyOf(png(32, 1), 60))
                        .gzip());
        assertTrue(fault().what().startsWith("cifar-10-jpeg.tar.gz: its image train/00000_6.png cannot be decoded"));
        write(
                "cifar-10-jpeg.tar.gz",
                new TarFile().add("train/00000_6.jpg", new byte[] {1, 2, 3}).gzip());
        assertTrue(fault().what().endsWith("its image train/00000_6.jpg is no image of a known form"));
        write(
                "cifar-10-jpeg.tar.gz",
                new TarFile().add("train/00000_6.png", png(31, 1)).gzip());
        assertTrue(fault().what().endsWith("is of 31 x 31 pixels with 3 colours, but must be of 32 x 32 with 3"));
        assertEquals("image-unreadable", fault().slug());
    }

    @Test
    void missingImageIsSaid() {
        write(
                "cifar-10-jpeg.tar.gz",
                new TarFile().add("train/00001_6.png", png(32, 1)).gzip());
        assertEquals(
                "cifar-10-jpeg.tar.gz: it holds 1 images with the numbers 1 to 1, so some are missing", fault().what());
        write("cifar-10-jpeg.tar.gz", new TarFile().add("readme", new byte[1]).gzip());
        assertEquals("cifar-10-jpeg.tar.gz: it holds no training examples", fault().what());
    }

    @Test
    void rebuildFromJpegGivesItsKnownBytes() throws IOException, NoSuchAlgorithmException {
        Path folder = Path.of(System.getProperty("apical.data", ""));
        assumeTrue(
                Files.isRegularFile(folder.resolve("cifar10/cifar-10-jpeg.tar.gz")),
                "APICAL_DATA names no folder with cifar10/cifar-10-jpeg.tar.gz");
        data = folder;
        try (Examples test = open(Part.TEST)) {
            assertEquals(10_000, test.count());
            assertEquals(
                    "0ce179d0c0a5220739d6223197952896644ceabb648dacfdebd7f06789af543f", // stated beside the archive
                    HexFormat.of().formatHex(digest(test)));
            assertTrue(labels(test).startsWith("3 8 8 0 6 6 1 6 3 1"));
        }
    }

    private static byte[] digest(Examples examples) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Example example = new Example(examples.targets());
        for (int k = 0; k < examples.count(); k++) {
            examples.read(k, example);
            digest.update((byte) label(example));
            for (int i = 0; i < 3 * 32 * 32; i++) {
                digest.update((byte) Math.round(255 * example.values()[i]));
            }
        }
        return digest.digest();
    }

    private static int label(Example example) {
        int label = 0;
        while (example.targets()[label] != 1) {
            label++;
        }
        return label;
    }

    @Test
    void fileThatBecomesShorterIsSaid() {
        write("data_batch_1.bin", records(1, 7, 8));
        try (Examples examples = open(Part.TRAINING)) {
            write("data_batch_1.bin", records(1, 7));
            Example example = new Example(10);
            examples.read(0, example);
            InputException fault = assertThrows(InputException.class, () -> examples.read(1, example));
            assertEquals("data_batch_1.bin: it is cut short: it has become shorter", fault.what());
        }
    }

    private static String labels(Examples examples) {
        StringBuilder labels = new StringBuilder();
        Example example = new Example(examples.targets());
        for (int k = 0; k < Math.min(10, examples.count()); k++) {
            examples.read(k, example);
            labels.append(" ").append(label(example));
        }
        return labels.toString().strip();
    }

    /** Records whose pixels are 1 for red, 2 for green, 3 for blue. */
    private static byte[] records(int labelCount, int... labels) {
        byte[] bytes = new byte[labels.length * (labelCount + 3072)];
        for (int k = 0; k < labels.length; k++) {
            int at = k * (labelCount + 3072);
            bytes[at] = (byte) labels[k];
            for (int i = 0; i < 3072; i++) {
                bytes[at + labelCount + i] = (byte) (1 + i / 1024);
            }
        }
        return bytes;
    }

    private static byte[] png(int side, int red) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int p = 0; p < side * side; p++) {
            image.setRGB(p % side, p / side, red << 16 | red / 2 << 8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Examples open(Part part) {
        Map<String, String> all = new HashMap<>();
        for (Word word : dataset.words()) {
            all.put(word.name(), words.getOrDefault(word.name(), word.defaultValue()));
        }
        Parameters none = Parameters.defaults(dataset.parameters());
        return dataset.open(new DatasetRequest(none, all, part, Optional.of(data), Optional.of(cache)));
    }

    private InputException fault() {
        InputException fault = assertThrows(InputException.class, () -> open(Part.TRAINING));
        assertTrue(fault.place().isPresent() && !fault.mend().isEmpty(), fault.getMessage());
        return fault;
    }

    private void write(String name, byte[] content) {
        try {
            Files.createDirectories(data.resolve("cifar10"));
            Files.write(data.resolve("cifar10").resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
