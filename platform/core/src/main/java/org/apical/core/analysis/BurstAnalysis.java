package org.apical.core.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apical.core.folder.Table;

/**
 * Sums up the spikes of some populations: rates in bins, intervals, a raster, and correlations between all signals. The columns
 * are those of {@link BurstTables}.
 */
public final class BurstAnalysis {
    private final List<Population> populations;
    private final BurstSettings settings;
    private final Map<String, double[]> currents;
    private final Bins bins;
    private final List<byte[]> kinds = new ArrayList<>();
    private final List<BinnedRates> rates = new ArrayList<>();

    /**
     * An analysis.
     *
     * @param populations the populations
     * @param settings how they are summed up
     * @param currents further signals by name, one value per bin of {@link #bins}
     */
    public BurstAnalysis(List<Population> populations, BurstSettings settings, Map<String, double[]> currents) {
        this.populations = List.copyOf(populations);
        this.settings = settings;
        this.currents = currents;
        this.bins = bins(populations, settings);
        for (Population population : populations) {
            byte[] sorted = BurstSorter.sort(population, settings.dt());
            kinds.add(sorted);
            rates.add(new BinnedRates(population, sorted, bins, settings.dt()));
        }
    }

    /** The bins: of all stretches in which spikes of some population are known. */
    public static Bins bins(List<Population> populations, BurstSettings settings) {
        List<Stretch> all =
                populations.stream().flatMap(p -> p.stretches().stream()).toList();
        return new Bins(Stretch.join(all), settings.binSteps());
    }

    private List<String> names() {
        return populations.stream().map(Population::name).toList();
    }

    private List<String> currentNames() {
        return List.copyOf(currents.keySet());
    }

    /** All tables by name, of which the first one is that of rates. */
    public Map<String, Table> tables(String name) {
        List<String> names =
                List.copyOf(BurstTables.columns(name, names(), currentNames()).keySet());
        return Map.of(
                names.get(0), rates(), names.get(1), intervals(), names.get(2), raster(), names.get(3), correlations());
    }

    /** Event rate, burst rate and burst probability per bin. */
    Table rates() {
        Table table = table(BurstTables.rates(names(), currentNames()));
        List<double[]> columns = new ArrayList<>();
        for (BinnedRates rate : rates) {
            columns.addAll(List.of(rate.eventRates(), rate.burstRates(), rate.burstProbabilities()));
        }
        columns.addAll(currents.values());
        for (int bin = 0; bin < bins.count(); bin++) {
            double[] row = row(columns, bin, 2);
            row[0] = bins.stretch(bin);
            row[1] = bins.end(bin) * settings.dt();
            table.add(row);
        }
        return table;
    }

    /** One value of each column, behind some leading cells. */
    private static double[] row(List<double[]> columns, int at, int leading) {
        double[] row = new double[leading + columns.size()];
        for (int c = 0; c < columns.size(); c++) {
            row[leading + c] = columns.get(c)[at];
        }
        return row;
    }

    /** Distribution of intervals between spikes of a cell. */
    Table intervals() {
        Table table = table(BurstTables.intervals(names()));
        List<IntervalHistogram> histograms = populations.stream()
                .map(p -> new IntervalHistogram(p, settings.dt()))
                .toList();
        for (int bin = 0; bin < IntervalHistogram.BINS; bin++) {
            double[] row = new double[1 + histograms.size()];
            row[0] = IntervalHistogram.edge(bin);
            for (int p = 0; p < histograms.size(); p++) {
                row[1 + p] = histograms.get(p).fraction(bin);
            }
            table.add(row);
        }
        return table;
    }

    /** Spikes of the first cells, each as an event or as part of a burst. */
    Table raster() {
        Table table = table(BurstTables.raster());
        for (int p = 0; p < populations.size(); p++) {
            Population population = populations.get(p);
            for (int i = 0; i < population.steps().length; i++) {
                int cell = population.units()[i];
                if (cell < settings.cells()) {
                    double isBurst = kinds.get(p)[i] == BurstSorter.EVENT ? 0 : 1;
                    table.add(population.steps()[i] * settings.dt(), p, cell, isBurst);
                }
            }
        }
        return table;
    }

    /** Correlations of all pairs of signals at lags of whole bins. */
    Table correlations() {
        Table table = table(BurstTables.correlations(names(), currentNames()));
        List<double[]> signals = signals();
        CrossCorrelation correlation = new CrossCorrelation(bins);
        for (int lag = -settings.lagBins(); lag <= settings.lagBins(); lag++) {
            List<Double> row = new ArrayList<>(List.of(lag * settings.bin()));
            for (int a = 0; a < signals.size(); a++) {
                for (int b = a + 1; b < signals.size(); b++) {
                    row.add(correlation.at(signals.get(a), signals.get(b), lag));
                }
            }
            table.add(row.stream().mapToDouble(Double::doubleValue).toArray());
        }
        return table;
    }

    /** In the order of the names in {@link BurstTables}. */
    private List<double[]> signals() {
        List<double[]> signals = new ArrayList<>(currents.values());
        rates.forEach(rate -> signals.add(rate.eventRates()));
        rates.forEach(rate -> signals.add(rate.burstRates()));
        rates.forEach(rate -> signals.add(rate.burstProbabilities()));
        return signals;
    }

    private static Table table(List<String> columns) {
        return Table.of(columns.toArray(new String[0]));
    }
}
