package org.apical.core.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.folder.RunRecord;
import org.apical.plugin.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
    @TempDir
    Path folder;

    static CheckpointHeader header(long step) {
        return new CheckpointHeader(
                "0.1.0",
                "small",
                "ab12",
                -7,
                1e-4,
                "jvm",
                "float32",
                List.of(new RunRecord.BundleUse("tiny", "1.2.0", "00ff")),
                step,
                Instant.parse("2026-03-04T05:06:07Z"));
    }

    private Path write(Saved part) {
        Path file = folder.resolve("a.checkpoint");
        CheckpointWriter.write(file, header(1200), Map.of("numbers", part));
        return file;
    }

    private static Saved one(String name, long value) {
        return new Saved() {
            @Override
            public void save(StateWriter out) throws IOException {
                out.whole(name, value);
            }

            @Override
            public void restore(StateReader in) throws IOException {
                assertEquals(value, in.whole(name));
            }
        };
    }

    @Test
    void everyTypeSurvivesTheFile() {
        Numbers before = Numbers.some();
        Numbers after = new Numbers();
        try (Checkpoint checkpoint = Checkpoint.open(write(before))) {
            assertEquals(header(1200), checkpoint.header());
            checkpoint.restore(Map.of("numbers", after));
        }
        assertEquals(before.whole, after.whole);
        assertEquals(before.number, after.number);
        assertEquals(before.flag, after.flag);
        assertEquals(before.text, after.text);
        assertArrayEquals(before.wholes, after.wholes);
        assertArrayEquals(before.ints, after.ints);
        assertArrayEquals(before.numbers, after.numbers);
        assertArrayEquals(before.floats.toArray(), after.floats.toArray());
        assertArrayEquals(before.doubles.toArray(), after.doubles.toArray());
    }

    @Test
    void anyChangedByteIsFound() throws IOException {
        Path file = write(one("step", 5));
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            Files.write(file, changed);
            assertThrows(InputException.class, () -> Checkpoint.open(file), "byte " + i);
        }
    }

    @Test
    void anyTruncationIsFound() throws IOException {
        Path file = write(one("step", 5));
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            InputException fault = assertThrows(InputException.class, () -> Checkpoint.open(file));
            assertEquals("checkpoint-damaged", fault.slug(), "length " + length);
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertEquals("checkpoint-damaged", refusal(file).slug());
    }

    private static InputException refusal(Path file) {
        return assertThrows(InputException.class, () -> Checkpoint.open(file));
    }

    @Test
    void damageIsSaidWithItsPlaceAndAMend() throws IOException {
        Path file = write(Numbers.some());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x40;
        Files.write(file, bytes);
        assertEquals(
                "[checkpoint-damaged] the checkpoint " + file
                        + " is damaged: the checksum of section 'numbers' is wrong\n"
                        + "  mend: go on from an older one with --from",
                refusal(file).getMessage());
    }

    @Test
    void otherFilesAreForeign() throws IOException {
        Path file = Files.writeString(folder.resolve("x.checkpoint"), "PK\003\004 something of another kind");
        assertEquals("checkpoint-foreign", refusal(file).slug());
        assertEquals("checkpoint-missing", refusal(folder.resolve("none")).slug());
    }

    @Test
    void newerFormatIsNamed() throws IOException {
        Path file = write(one("step", 5));
        byte[] bytes = Files.readAllBytes(file);
        bytes[8] = 2;
        Files.write(file, bytes);
        InputException fault = refusal(file);
        assertEquals("checkpoint-too-new", fault.slug());
        assertTrue(fault.what().endsWith("has format 2, but this program reads formats up to 1"), fault.what());
    }

    @Test
    void checkpointOfAnotherExperimentIsForeign() {
        try (Checkpoint checkpoint = Checkpoint.open(write(one("step", 5)))) {
            checkpoint.requireExperiment("ab12");
            InputException fault = assertThrows(InputException.class, () -> checkpoint.requireExperiment("cd34"));
            assertEquals("checkpoint-foreign", fault.slug());
            assertTrue(fault.what().contains("'small' with the SHA-256 ab12, but experiment.yaml has cd34"));
        }
    }

    @Test
    void partsThatDoNotFitAreNamed() {
        Path file = write(one("step", 5));
        mismatch(file, Map.of("numbers", one("count", 5)), "it holds 'step' (INT64) where 'count' (INT64) is expected");
        mismatch(file, Map.of("other", one("step", 5)), "section 'numbers' of the checkpoint");
        Map<String, Saved> more = new LinkedHashMap<>();
        more.put("numbers", one("step", 5));
        more.put("more", one("step", 5));
        mismatch(file, more, "there is no such section");
        mismatch(
                file,
                Map.of("numbers", new Nothing()),
                "it holds 23 bytes more than are expected"); // 2 + 4 + 1 + 8 + 8
    }

    private static void mismatch(Path file, Map<String, Saved> parts, String words) {
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            InputException fault = assertThrows(InputException.class, () -> checkpoint.restore(parts));
            assertEquals("checkpoint-mismatch", fault.slug());
            assertTrue(fault.what().contains(words), fault.what());
        }
    }

    /** A part without state. */
    private static final class Nothing implements Saved {
        @Override
        public void save(StateWriter out) {}

        @Override
        public void restore(StateReader in) {}
    }
}
