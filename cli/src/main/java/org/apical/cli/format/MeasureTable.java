package org.apical.cli.format;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.apical.core.folder.Measures;

/** The numbers that sum up a run. */
public final class MeasureTable {
    private MeasureTable() {}

    /** As a table in plain text. */
    public static String text(Measures measures, boolean hasColour) {
        return text(measures, hasColour, m -> true);
    }

    /** Those of which something is expected, as a table in plain text; empty where there are none. */
    public static String expected(Measures measures, boolean hasColour) {
        return text(measures, hasColour, m -> m.verdict().isPresent());
    }

    private static String text(Measures measures, boolean hasColour, Predicate<Measures.Measure> shown) {
        TextTable table = new TextTable("measure", "#value", "unit", "expected", "verdict");
        measures.all().forEach((name, measure) -> {
            if (shown.test(measure)) {
                table.row(
                        name,
                        Numbers.text(measure.value()),
                        measure.unit().equals("1") ? "" : measure.unit(),
                        measure.expected(),
                        verdict(measure, hasColour));
            }
        });
        return table.isEmpty() ? "" : table.text();
    }

    private static String verdict(Measures.Measure measure, boolean hasColour) {
        String word = measure.verdict().map(MeasureTable::word).orElse("");
        return hasColour && measure.verdict().isPresent() ? coloured(word) : word;
    }

    private static String coloured(String word) {
        return word.equals(word(Measures.Verdict.MET)) ? Ansi.green(word) : Ansi.red(word);
    }

    /** As it is in {@code measures.json}. */
    public static Map<String, Object> json(Measures measures) {
        Map<String, Object> all = new LinkedHashMap<>();
        measures.all().forEach((name, measure) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("value", measure.value());
            one.put("unit", measure.unit());
            one.put("expected", measure.expected().isEmpty() ? null : measure.expected());
            one.put("verdict", measure.verdict().map(MeasureTable::word).orElse(null));
            all.put(name, one);
        });
        return all;
    }

    private static String word(Measures.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
