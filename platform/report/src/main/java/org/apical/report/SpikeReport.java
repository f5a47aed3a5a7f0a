package org.apical.report;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.analysis.Bins;
import org.apical.core.analysis.BurstAnalysis;
import org.apical.core.analysis.BurstSettings;
import org.apical.core.analysis.Population;
import org.apical.core.analysis.PopulationFile;
import org.apical.core.folder.RunFolder;
import org.apical.core.yaml.YamlText;
import org.apical.plugin.InputException;
import org.apical.report.figure.FigureReader;
import org.apical.report.figure.FigureText;

/**
 * The burst analysis of the spikes that a run has recorded: tables {@code spikes_rates}, {@code spikes_intervals}, {@code
 * spikes_raster} and {@code spikes_correlations}, and their figures.
 */
final class SpikeReport {
    private static final int MOST_POPULATIONS = 6;
    private static final String TABLE = "spikes_rates";

    private final RunFolder folder;
    private final SpikeOptions options;
    private final List<String> messages = new ArrayList<>();

    SpikeReport(RunFolder folder, SpikeOptions options) {
        this.folder = folder;
        this.options = options;
    }

    /** What was left out and why. */
    List<String> messages() {
        return messages;
    }

    /** Writes the tables; the figures that show them, by name. */
    Map<String, FigureText> figures() {
        if (!Files.exists(folder.spikes())) {
            return Map.of();
        }
        Optional<PopulationFile.Content> content = PopulationFile.read(folder.spikes());
        if (content.isEmpty()) {
            messages.add("The bursts are left out: spikes.h5 does not say when spikes were recorded; run again.");
            return Map.of();
        }
        return figures(content.get());
    }

    private Map<String, FigureText> figures(PopulationFile.Content content) {
        List<Population> chosen = chosen(content.populations()).stream()
                .map(SpikeReport::speakable)
                .toList();
        BurstSettings settings = BurstSettings.binned(content.dt(), options.bin(chosen, content.dt()));
        Bins bins = BurstAnalysis.bins(chosen, settings);
        if (bins.count() == 0) {
            messages.add("The bursts are left out: no stretch of recording is as long as a bin.");
            return Map.of();
        }
        Map<String, double[]> signals = new LinkedHashMap<>();
        for (String signal : options.signals()) {
            TableSignal read = TableSignal.read(folder, signal);
            signals.put(read.column(), read.at(bins, content.dt()));
        }
        new BurstAnalysis(chosen, settings, signals)
                .tables(TABLE)
                .forEach((name, table) -> folder.writeTable(fileName(name), table));
        String text = new SpikeFigures(chosen, List.copyOf(signals.keySet()), settings).text();
        return FigureReader.find(new FigureText(YamlText.parse("figures of spikes", text)));
    }

    /** {@code spikes_rates_raster} is called {@code spikes_raster}. */
    private static String fileName(String table) {
        return table.equals(TABLE) ? TABLE : table.replace("_rates_", "_");
    }

    private List<Population> chosen(List<Population> all) {
        if (options.populations().isEmpty()) {
            if (all.size() > MOST_POPULATIONS) {
                messages.add("The analysis of spikes holds " + MOST_POPULATIONS + " of " + all.size()
                        + " populations; 'apical report --groups' chooses others.");
            }
            return all.subList(0, Math.min(all.size(), MOST_POPULATIONS));
        }
        return options.populations().stream().map(name -> find(name, all)).toList();
    }

    /** A population whose name can stand in an expression over columns: {@code hidden-2} becomes {@code hidden_2}. */
    private static Population speakable(Population p) {
        return new Population(p.name().replace('-', '_'), p.cells(), p.stretches(), p.steps(), p.units());
    }

    private static Population find(String name, List<Population> all) {
        List<String> known = all.stream().map(Population::name).toList();
        return all.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow(() -> new InputException(
                        "spikes-unknown", "no spikes of '" + name + "' were recorded")
                .known(known)
                .mend("correct the name, or let the experiment record its spikes"));
    }
}
