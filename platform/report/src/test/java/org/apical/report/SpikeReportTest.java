package org.apical.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.SonataSpikes;
import org.apical.core.folder.SpikeTrain;
import org.apical.core.folder.Table;
import org.apical.plugin.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The analysis of a file of spikes: two cells that fire in pairs, by a current that is in a table. */
class SpikeReportTest {
    @TempDir
    Path temp;

    private RunFolder folder;

    @BeforeEach
    void write() {
        folder = RunFolder.create(temp.resolve("run"));
        folder.writeExperiment("title: pairs\n");
        folder.writeRecord(Records.finished("pairs"));
        Map<String, SpikeTrain> populations = new LinkedHashMap<>();
        for (String name : List.of("hidden-1", "output")) {
            SpikeTrain train = new SpikeTrain();
            train.recorded(new SpikeTrain.Recording(1, 0.1, new double[] {0, 1_000}));
            for (int pair = 0; pair < 10; pair++) {
                int pairs = pair % 2 + 1; // one event in even bins of 100 ms, two in odd ones
                for (int i = 0; i < pairs; i++) {
                    train.add(100 * pair + 40 * i + 10, 0);
                    train.add(100 * pair + 40 * i + 15, 0);
                }
            }
            populations.put(name, train);
        }
        SonataSpikes.write(populations, folder.spikes());
        Table drive = Table.of("bin_end_s", "I_pA");
        for (int bin = 1; bin <= 10; bin++) {
            drive.add(bin * 0.1, bin % 2);
        }
        folder.writeTable("drive", drive);
    }

    private SpikeOptions options(List<String> groups, List<String> signals) {
        return new SpikeOptions(OptionalDouble.of(0.1), groups, signals);
    }

    @Test
    void ratesAndCorrelationsAreTables() {
        List<String> messages = Report.make(folder.path(), options(List.of(), List.of("drive.I_pA")));
        assertEquals(List.of(), messages);
        Table rates = folder.readTable("spikes_rates").orElseThrow();
        assertEquals(10, rates.numbers("ER_hidden_1_Hz")[0], 1e-9);
        assertEquals(20, rates.numbers("ER_hidden_1_Hz")[1], 1e-9);
        assertArrayEquals(rates.numbers("ER_output_Hz"), rates.numbers("BR_output_Hz"), 1e-9);
        assertEquals(1, rates.numbers("drive_I_pA")[0], 1e-9);
        Table correlations = folder.readTable("spikes_correlations").orElseThrow();
        assertEquals(-1, correlations.numbers("drive_I_to_ER_output")[10], 1e-9); // lag 0: current in even bins
        assertEquals(1, correlations.numbers("drive_I_to_ER_output")[11], 1e-9);
    }

    @Test
    void signalMayBeCalledAsARate() {
        Table rates = Table.of("bin_end_s", "ER_output_Hz");
        rates.add(0.5, 1);
        rates.add(1, 2);
        folder.writeTable("own", rates);
        Report.make(folder.path(), options(List.of(), List.of("own.ER_output_Hz")));
        double[] signal = folder.readTable("spikes_rates").orElseThrow().numbers("own_ER_output_Hz");
        assertEquals(1.2, signal[3], 1e-9); // 0.35 s lies a fifth of the way from 0.25 to 0.75 s
        assertTrue(Double.isNaN(signal[0]) && Double.isNaN(signal[9]));
    }

    @Test
    void figuresAreDrawn() {
        Report.make(folder.path());
        for (String name : List.of("rates", "raster", "intervals", "correlations")) {
            assertTrue(Files.exists(folder.figures().resolve("spikes-" + name + ".png")), name);
        }
    }

    @Test
    void onlyNamedPopulationsAreLookedAt() {
        Report.make(folder.path(), options(List.of("output"), List.of()));
        Table rates = folder.readTable("spikes_rates").orElseThrow();
        assertEquals(List.of("stretch", "bin_end_s", "ER_output_Hz", "BR_output_Hz", "BP_output_1"), rates.columns());
    }

    @Test
    void unknownNamesAreSaid() {
        InputException population = assertThrows(
                InputException.class, () -> Report.make(folder.path(), options(List.of("outputs"), List.of())));
        assertTrue(population.getMessage().contains("no spikes of 'outputs' were recorded"));
        InputException signal = assertThrows(
                InputException.class, () -> Report.make(folder.path(), options(List.of(), List.of("drive.I_nA"))));
        assertTrue(signal.getMessage().contains("table 'drive' has no column 'I_nA'"), signal.getMessage());
    }

    @Test
    void spikesOfAnOlderVersionAreLeftOut() {
        SpikeTrain train = new SpikeTrain();
        train.add(1, 0);
        SonataSpikes.write(Map.of("hidden", train), folder.spikes());
        List<String> messages = Report.make(folder.path());
        assertTrue(messages.toString().contains("does not say when spikes were recorded"), messages.toString());
    }
}
