package org.apical.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apical.cli.SourceTree;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Presets with several conditions, by the built program with its own bundles. */
class ConditionsFrameworkTest {
    private static final Path ROOT = Path.of(System.getProperty("apical.root"));

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void needBuiltBundles() {
        assumeTrue(!SourceTree.bundles().isEmpty(), "the bundles are not built");
        shell = new Shell(folder, ROOT);
    }

    @Test
    void seedsOfMultiplexingLeaveOneFolderWithFigures() {
        shell.succeed(
                "run",
                "multiplexing",
                "--out",
                "out",
                "--set",
                "seeds=[1, 2]",
                "--set",
                "pyramidal_cells=100",
                "--set",
                "inhibitory_cells=20",
                "--set",
                "burn_in=0.1 s",
                "--set",
                "signal_duration=0.5 s");
        Path out = folder.resolve("out");
        Table table = RunFolder.open(out).readTable("propagation").orElseThrow();
        assertEquals("seed", table.columns().get(0));
        assertEquals("w_som_1", table.columns().get(1));
        assertEquals(2 * 12, table.rowCount()); // 0.6 s in bins of 50 ms
        for (String file : new String[] {"figures/multiplexing.svg", "figures/rasters.png", "report.html"}) {
            assertTrue(Files.exists(out.resolve(file)), file);
        }
    }

    @Test
    void namedConditionsFillTheirTable() {
        shell.succeed(
                "run",
                "dendritic-transfer",
                "--out",
                "out",
                "--set",
                "pyramidal_cells=50",
                "--set",
                "inhibitory_cells=10",
                "--set",
                "sources=200",
                "--set",
                "step_duration=0.1 s",
                "--set",
                "I_dend=[0 pA, 300 pA]");
        Table table = RunFolder.open(folder.resolve("out"))
                .readTable("dendritic_transfer")
                .orElseThrow();
        assertEquals(9 * 2, table.rowCount());
        assertEquals("vip_50", table.words("condition").get(6));
    }
}
