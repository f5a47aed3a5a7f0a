package org.apical.report.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one series, with its panel for what it leaves out. */
final class SeriesReader {
    private static final List<String> KEYS = List.of(
            "table",
            "kind",
            "x",
            "y",
            "where",
            "label",
            "by",
            "class",
            "names",
            "markers",
            "dashed",
            "color",
            "bins",
            "bands",
            "y_low",
            "y_high",
            "condition");
    private static final double DEVIATIONS = 2;
    private static final int BINS = 20;
    private static final Map<String, String> CLASSES = Map.of("0", "event", "1", "burst");

    private final FigureText series;
    private final FigureText panel;

    SeriesReader(FigureText series, FigureText panel) {
        this.series = series;
        this.panel = panel;
    }

    SeriesSpec read() {
        if (series != panel) {
            series.requireKeys(KEYS);
        }
        Kind kind = find("kind").map(Kind::of).orElse(Kind.LINE);
        return new SeriesSpec(
                kind,
                need("table"),
                kind == Kind.HISTOGRAM ? "" : need("x"),
                kind == Kind.HISTOGRAM && find("y").isEmpty() ? need("x") : need("y"),
                text("where"),
                text("condition"),
                new SeriesSpec.Band(text("y_low"), text("y_high"), deviations()),
                kind == Kind.RASTER && find("by").isEmpty() ? text("class") : text("by"),
                look(kind),
                series.place());
    }

    private SeriesSpec.Look look(Kind kind) {
        int bins = find("bins").map(text -> text.count(1, 10_000)).orElse(BINS);
        boolean classes = kind == Kind.RASTER;
        return new SeriesSpec.Look(
                find("label").map(FigureText::text).orElse(find("by").isPresent() || classes ? "{}" : ""),
                names(classes ? CLASSES : Map.of()),
                find("markers").map(FigureText::truth).orElse(false),
                find("dashed").map(FigureText::truth).orElse(false),
                text("color"),
                bins);
    }

    private Map<String, String> names(Map<String, String> otherwise) {
        Map<String, String> names = new LinkedHashMap<>();
        find("names").ifPresent(given -> given.entries().forEach((value, name) -> names.put(value, name.text())));
        return names.isEmpty() ? otherwise : names;
    }

    private double deviations() {
        double deviations = find("bands").map(FigureText::number).orElse(DEVIATIONS);
        if (!(deviations >= 0)) {
            throw find("bands").orElseThrow().wrong("a number of standard deviations, 0 for no band");
        }
        return deviations;
    }

    private Optional<FigureText> find(String key) {
        return series.get(key).or(() -> panel.get(key));
    }

    private String text(String key) {
        return find(key).map(FigureText::text).orElse("");
    }

    private String need(String key) {
        return find(key)
                .orElseThrow(() -> series.wrong("'" + key + ": ...' here or in the panel"))
                .text();
    }
}
