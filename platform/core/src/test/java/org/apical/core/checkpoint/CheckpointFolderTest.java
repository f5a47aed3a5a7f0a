package org.apical.core.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apical.plugin.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFolderTest {
    @TempDir
    Path temp;

    private CheckpointFolder folder;

    @BeforeEach
    void write() {
        folder = new CheckpointFolder(temp.resolve("checkpoints"));
        for (long step : List.of(9L, 10L, 200L)) {
            CheckpointWriter.write(folder.file(step), CheckpointTest.header(step), Map.of("numbers", Numbers.some()));
        }
    }

    private List<String> names() {
        return folder.newestFirst().stream()
                .map(f -> f.getFileName().toString())
                .toList();
    }

    private void damage(long step) throws IOException {
        Path file = folder.file(step);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 1));
    }

    private long newest(List<InputException> refused) {
        try (Checkpoint checkpoint = folder.newestWhole("ab12", refused::add).orElseThrow()) {
            return checkpoint.header().step();
        }
    }

    @Test
    void newestIsThatOfTheLatestStep() {
        assertEquals(
                List.of("step-000000000200.checkpoint", "step-000000000010.checkpoint", "step-000000000009.checkpoint"),
                names());
        List<InputException> refused = new ArrayList<>();
        assertEquals(200, newest(refused));
        assertEquals(List.of(), refused);
    }

    @Test
    void damagedOneIsRefusedAndTheNextOlderTaken() throws IOException {
        damage(200);
        List<InputException> refused = new ArrayList<>();
        assertEquals(10, newest(refused));
        assertEquals(1, refused.size());
        assertEquals("checkpoint-damaged", refused.get(0).slug());
    }

    @Test
    void namedOneThatIsDamagedOffersTheNextOlder() throws IOException {
        damage(200);
        damage(10);
        InputException fault = assertThrows(InputException.class, () -> folder.one(folder.file(200), "ab12"));
        assertEquals("go on from the next older one that is whole with --from " + folder.file(9), fault.mend());
    }

    @Test
    void noneIsWholeForAnotherExperiment() {
        List<InputException> refused = new ArrayList<>();
        assertTrue(folder.newestWhole("cd34", refused::add).isEmpty());
        assertEquals(3, refused.size());
    }

    @Test
    void newestThreeAreKept() {
        CheckpointWriter.write(folder.file(11), CheckpointTest.header(11), Map.of("numbers", Numbers.some()));
        folder.prune();
        assertEquals(
                List.of("step-000000000200.checkpoint", "step-000000000011.checkpoint", "step-000000000010.checkpoint"),
                names());
    }

    @Test
    void laterStepsCanBePutAside() {
        folder.setAside(9);
        assertEquals(List.of("step-000000000009.checkpoint"), names());
        assertTrue(Files.exists(temp.resolve("checkpoints/step-000000000200.checkpoint.aside")));
        folder.setAside(-1);
        assertEquals(List.of(), names());
    }

    @Test
    void unfinishedFilesAndMissingFoldersHoldNone() throws IOException {
        Files.writeString(temp.resolve("checkpoints/.step-000000000300.checkpoint.part"), "half");
        assertEquals(3, names().size());
        assertEquals(List.of(), new CheckpointFolder(temp.resolve("none")).newestFirst());
    }
}
