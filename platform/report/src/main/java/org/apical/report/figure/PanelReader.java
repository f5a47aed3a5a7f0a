package org.apical.report.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one panel; what it says of table, x, where and kind holds for its series unless they say otherwise. */
final class PanelReader {
    private static final List<String> KEYS = List.of(
            "title", "table", "kind", "x", "y", "where", "label", "by", "class", "names", "markers", "dashed", "color",
            "bins", "bands", "y_low", "y_high", "series", "lines", "spans", "x_label", "y_label", "x_range", "y_range",
            "x_scale", "y_scale");

    private PanelReader() {}

    static PanelSpec read(FigureText panel) {
        panel.requireKeys(KEYS);
        return new PanelSpec(
                panel.get("title").map(FigureText::text).orElse(""),
                axis(panel, "x"),
                axis(panel, "y"),
                series(panel),
                items(panel, "lines").stream().map(PanelReader::line).toList(),
                items(panel, "spans").stream().map(PanelReader::span).toList());
    }

    private static List<FigureText> items(FigureText panel, String key) {
        return panel.get(key).map(FigureText::items).orElse(List.of());
    }

    private static List<SeriesSpec> series(FigureText panel) {
        Optional<FigureText> series = panel.get("series");
        if (series.isEmpty()) {
            return List.of(new SeriesReader(panel, panel).read());
        }
        if (series.get().items().isEmpty()) {
            throw series.get().wrong("at least one series");
        }
        return series.get().items().stream()
                .map(one -> new SeriesReader(one, panel).read())
                .toList();
    }

    private static PanelSpec.Axis axis(FigureText panel, String axis) {
        String label = panel.get(axis + "_label").map(FigureText::text).orElse("");
        Optional<FigureText> range = panel.get(axis + "_range");
        double low = range.map(r -> end(r, 0)).orElse(Double.NaN);
        double high = range.map(r -> end(r, 1)).orElse(Double.NaN);
        if (low >= high) {
            throw range.orElseThrow().wrong("[lower, upper] with lower < upper");
        }
        return new PanelSpec.Axis(label, low, high, isLogarithmic(panel, axis));
    }

    private static double end(FigureText range, int i) {
        if (range.items().size() != 2) {
            throw range.wrong("[lower, upper]");
        }
        return range.items().get(i).number();
    }

    private static boolean isLogarithmic(FigureText panel, String axis) {
        return panel.get(axis + "_scale")
                .map(scale -> scale.choice(Map.of("linear", false, "log", true)))
                .orElse(false);
    }

    private static PanelSpec.Line line(FigureText line) {
        line.requireKeys(List.of("x", "y", "label"));
        Optional<FigureText> y = line.get("y");
        Optional<FigureText> x = line.get("x");
        if (x.isPresent() == y.isPresent()) {
            throw line.wrong("{y: value} or {x: value}");
        }
        double at = y.or(() -> x).orElseThrow().number();
        return new PanelSpec.Line(
                y.isPresent(), at, line.get("label").map(FigureText::text).orElse(""));
    }

    private static PanelSpec.Span span(FigureText span) {
        span.requireKeys(List.of("from", "to", "label"));
        double from = span.get("from")
                .orElseThrow(() -> span.wrong("{from: x, to: x}"))
                .number();
        double to =
                span.get("to").orElseThrow(() -> span.wrong("{from: x, to: x}")).number();
        return new PanelSpec.Span(
                from, to, span.get("label").map(FigureText::text).orElse(""));
    }
}
