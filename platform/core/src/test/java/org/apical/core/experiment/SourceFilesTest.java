package org.apical.core.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apical.plugin.InputException;
import org.junit.jupiter.api.Test;

class SourceFilesTest {
    private static Experiment read(String text, Map<String, String> files) {
        return ExperimentReader.read("child", "dir/child.yaml", text, files::get, List.of());
    }

    private static String fault(String text, Map<String, String> files) {
        return assertThrows(InputException.class, () -> read(text, files)).getMessage();
    }

    @Test
    void fileHoldsDifferencesFromItsBase() {
        Experiment e = read(
                "apical: 1\nextends: base.yaml\ntitle: Child\nparameters: {cells: 4}\nconnections: {hidden-to-output: {plasticity: null}}",
                Map.of("base.yaml", SmallFile.SMALL));
        assertEquals("Child", e.title());
        assertEquals(4, e.groups().get(0).size());
        assertEquals("cells per group", e.parameters().get(0).meaning());
        assertTrue(e.connections().get(0).plasticity().isEmpty());
        assertTrue(!e.resolved().contains("extends"));
    }

    @Test
    void namesAreRelativeToTheFileThatGivesThem() {
        Experiment e = read(
                "extends: base/middle.yaml",
                Map.of("base/middle.yaml", "extends: small.yaml\nseed: 5", "base/small.yaml", SmallFile.SMALL));
        assertEquals(5, e.seed());
    }

    @Test
    void lastOfSeveralBasesWins() {
        Experiment e = read(
                "extends: [small.yaml, other.yaml]\ntitle: Child",
                Map.of("small.yaml", SmallFile.SMALL, "other.yaml", "seed: 6\ntitle: Other"));
        assertEquals(6, e.seed());
        assertEquals("Child", e.title());
    }

    @Test
    void baseMayBeReachedTwice() {
        Map<String, String> files =
                Map.of("small.yaml", SmallFile.SMALL, "a.yaml", "extends: small.yaml", "b.yaml", "extends: small.yaml");
        assertEquals(
                read("extends: small.yaml", files).resolved(),
                read("extends: [a.yaml, b.yaml]", files).resolved());
    }

    @Test
    void faultInABaseHasItsPlaceThere() {
        String base = SmallFile.with("weight: 0.1", "weight: -0.1");
        String message = fault("extends: base.yaml", Map.of("base.yaml", base));
        assertTrue(message.contains("at  dir/base.yaml:14:5  connections / hidden-to-output / weight"), message);
    }

    @Test
    void laterOneOfSeveralBasesWins() {
        Map<String, String> files =
                Map.of("a.yaml", SmallFile.SMALL, "b.yaml", "extends: c.yaml\nseed: 5", "c.yaml", "seed: 6\ntitle: C");
        Experiment e = read("extends: [a.yaml, b.yaml, c.yaml]\nparameters: {cells: 4}", files);
        assertEquals(6, e.seed());
        assertEquals("C", e.title());
        assertEquals(4, e.groups().get(0).size());
    }

    @Test
    void missingFileIsSaid() {
        String message = fault("extends: nowhere.yaml", Map.of());
        assertTrue(message.startsWith("[file-unknown] there is no file 'nowhere.yaml' to extend"), message);
        assertTrue(message.contains("at  dir/child.yaml:1:1  extends"), message);
    }

    @Test
    void circleOfFilesIsSaid() {
        Map<String, String> files = Map.of("a.yaml", "extends: b.yaml", "b.yaml", "extends: a.yaml");
        String message = fault("extends: a.yaml", files);
        assertTrue(
                message.startsWith(
                        "[extends-loop] 'dir/a.yaml' extends itself: dir/child.yaml -> dir/a.yaml -> dir/b.yaml"),
                message);
    }

    @Test
    void filesElsewhereAreRefused() {
        for (String name : List.of("/etc/passwd", "../other.yaml", "http://host/a.yaml")) {
            String message = fault("extends: " + name, Map.of());
            assertTrue(
                    message.startsWith("[file-outside] '" + name + "' is not in the same bundle or folder"), message);
        }
    }
}
