package org.apical.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.core.analysis.BurstSettings;
import org.apical.core.analysis.Population;

/** The figures of the analysis of spikes, in the words of an experiment file. */
final class SpikeFigures {
    private static final double RASTER_SECONDS = 2;
    private static final int MOST_IN_PAIRS = 3;

    private final List<Population> populations;
    private final List<String> names;
    private final double dt;
    private final int cells;
    private final List<String> signals;
    private final double from;
    private final double to;
    private final StringBuilder text = new StringBuilder("figures:\n");

    /**
     * Figures.
     *
     * @param signals names of further signals with their units
     */
    SpikeFigures(List<Population> populations, List<String> signals, BurstSettings settings) {
        this.populations = populations;
        this.dt = settings.dt();
        this.cells = settings.cells();
        this.names = populations.stream().map(Population::name).toList();
        this.signals =
                signals.stream().map(s -> s.substring(0, s.lastIndexOf('_'))).toList();
        this.from = populations.stream()
                        .flatMap(p -> p.stretches().stream())
                        .mapToLong(s -> s.from())
                        .min()
                        .orElse(0)
                * dt;
        this.to = from + RASTER_SECONDS;
    }

    String text() {
        rates();
        if (populations.stream().anyMatch(this::isSeen)) {
            raster();
        }
        intervals();
        correlations();
        return text.toString();
    }

    private void figure(String name, String title) {
        text.append("  ").append(name).append(":\n    title: ").append(title).append("\n    panels:\n");
    }

    private void panel(String title, String keys, List<String> series) {
        text.append("      - title: ").append(title).append('\n');
        text.append("        ").append(keys.replace("\n", "\n        ")).append('\n');
        text.append("        series: [").append(String.join(", ", series)).append("]\n");
    }

    /** Rates of the first stretch: a line between two stretches would say nothing. */
    private void rates() {
        figure("spikes-rates", "Events and bursts of the recorded spikes");
        rates("event rate", "ER_", "_Hz", "event rate (Hz)", "y");
        rates("burst rate", "BR_", "_Hz", "burst rate (Hz)", "y");
        rates("burst probability", "BP_", "_1", "burst probability (%)", "100*y");
    }

    private void rates(String title, String prefix, String suffix, String label, String form) {
        String keys = "table: spikes_rates\nkind: step\nwhere: stretch == 1\nx: bin_end_s\nx_label: time (s)\ny_label: "
                + label;
        panel(
                title,
                keys,
                names.stream()
                        .map(name -> series(form.replace("y", prefix + name + suffix), name))
                        .toList());
    }

    private static String series(String y, String label) {
        return "{y: \"" + y + "\", label: \"" + label + "\"}";
    }

    private void raster() {
        figure("spikes-raster", "Events and bursts of single cells");
        for (int p = 0; p < names.size(); p++) {
            if (!isSeen(populations.get(p))) {
                continue;
            }
            String keys =
                    "table: spikes_raster\nkind: raster\nclass: is_burst\nx: time_s\ny: cell\nx_label: time (s)\ny_label: cell";
            String where =
                    String.format(Locale.ROOT, "group_index == %d and time_s >= %s and time_s < %s", p, from, to);
            panel(names.get(p), keys, List.of("{where: \"" + where + "\"}"));
        }
    }

    /** Whether the raster shows a spike of it. */
    private boolean isSeen(Population population) {
        for (int i = 0; i < population.steps().length; i++) {
            double time = population.steps()[i] * dt;
            if (population.units()[i] < cells && time >= from && time < to) {
                return true;
            }
        }
        return false;
    }

    private void intervals() {
        figure("spikes-intervals", "Intervals between spikes of a cell");
        String keys =
                "table: spikes_intervals\nkind: step\nx: interval_ms\nx_scale: log\nx_label: interval (ms)\ny_label: share of intervals (%)";
        panel(
                "intervals",
                keys,
                names.stream()
                        .map(name -> series("100*fraction_" + name + "_1", name))
                        .toList());
    }

    private void correlations() {
        List<String> few = names.subList(0, Math.min(names.size(), MOST_IN_PAIRS));
        figure("spikes-correlations", "Correlations between signals over their lag");
        signals.forEach(signal -> correlations(signal, ofSignal(signal, few)));
        if (few.size() > 1) {
            correlations("event rates", between("ER_", "ER_", few, false));
            correlations("burst rates and burst probabilities", between("BR_", "BP_", few, true));
        } else {
            correlations("within a population", within(few.get(0)));
        }
    }

    private void correlations(String title, List<String> series) {
        String keys =
                "table: spikes_correlations\nx: lag_s\ny_range: [-1, 1]\nx_label: lag (s)\ny_label: correlation\nlines: [{y: 0}]";
        panel(title, keys, series);
    }

    private static List<String> ofSignal(String signal, List<String> few) {
        List<String> series = new ArrayList<>();
        for (String name : few) {
            series.add(correlation(signal, "ER_" + name, "event rate of " + name));
            series.add(correlation(signal, "BP_" + name, "burst probability of " + name));
        }
        return series;
    }

    private static List<String> between(String first, String second, List<String> few, boolean bothWays) {
        List<String> series = new ArrayList<>();
        for (int a = 0; a < few.size(); a++) {
            for (int b = 0; b < few.size(); b++) {
                if (a < b || bothWays && a != b) {
                    series.add(correlation(first + few.get(a), second + few.get(b), few.get(a) + " to " + few.get(b)));
                }
            }
        }
        return series;
    }

    private static List<String> within(String name) {
        return List.of(
                correlation("ER_" + name, "BR_" + name, "event rate and burst rate"),
                correlation("ER_" + name, "BP_" + name, "event rate and burst probability"));
    }

    private static String correlation(String first, String second, String label) {
        return series(first + "_to_" + second, label);
    }
}
