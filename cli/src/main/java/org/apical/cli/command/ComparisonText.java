package org.apical.cli.command;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apical.cli.format.Numbers;
import org.apical.cli.format.TextTable;
import org.apical.report.Comparison;
import org.apical.report.Spread;

/** A comparison as tables in plain text. */
final class ComparisonText {
    private static final MathContext SHORT = new MathContext(3);

    private final Comparison comparison;

    ComparisonText(Comparison comparison) {
        this.comparison = comparison;
    }

    String text() {
        String trainings = comparison.trainings().isEmpty() ? "" : trainings();
        String measures = comparison.measures().isEmpty() ? "" : measures();
        String between = trainings.isEmpty() || measures.isEmpty() ? "" : "\n";
        return (trainings + between + measures).stripTrailing();
    }

    private String trainings() {
        TextTable table = new TextTable(
                "rule",
                "variant",
                "dataset",
                "#epochs",
                "#seeds",
                "#test error %",
                "#lowest %",
                "#to gradient °",
                "#of weights °",
                "#images/s");
        for (Comparison.Row r : comparison.trainings()) {
            table.row(
                    r.rule(),
                    r.variant(),
                    r.dataset(),
                    r.epochs(),
                    Integer.toString(r.seeds().size()),
                    decimals(r.error(), 2),
                    decimals(r.lowest(), 2),
                    decimals(r.gradientAngle(), 1),
                    decimals(r.weightAngle(), 1),
                    decimals(new Spread(r.speed().mean(), Double.NaN, r.speed().count()), 0));
        }
        return table.text();
    }

    /** Mean and standard deviation; nothing where there is no number. */
    private static String decimals(Spread spread, int places) {
        if (spread.count() == 0) {
            return "-";
        }
        String form = "%." + places + "f";
        String mean = String.format(Locale.ROOT, form, spread.mean());
        return spread.count() < 2 || Double.isNaN(spread.deviation())
                ? mean
                : mean + " ± " + String.format(Locale.ROOT, form, spread.deviation());
    }

    /** One row per measure, one column per group of runs. */
    private String measures() {
        List<Comparison.MeasureRow> rows = comparison.measures();
        List<String> groups = rows.stream().map(ComparisonText::name).distinct().toList();
        Map<String, Map<String, String>> cells = new LinkedHashMap<>();
        Map<String, String> units = new LinkedHashMap<>();
        for (Comparison.MeasureRow r : rows) {
            cells.computeIfAbsent(r.measure(), m -> new LinkedHashMap<>()).put(name(r), significant(r.value()));
            units.put(r.measure(), r.unit().equals("1") ? "" : r.unit());
        }
        String[] header = new String[groups.size() + 2];
        header[0] = "measure";
        header[1] = "unit";
        for (int i = 0; i < groups.size(); i++) {
            header[i + 2] = "#" + groups.get(i);
        }
        TextTable table = new TextTable(header);
        cells.forEach((measure, values) -> {
            String[] row = new String[header.length];
            row[0] = measure;
            row[1] = units.get(measure);
            for (int i = 0; i < groups.size(); i++) {
                row[i + 2] = values.getOrDefault(groups.get(i), "-");
            }
            table.row(row);
        });
        return table.text();
    }

    private static String name(Comparison.MeasureRow r) {
        int seeds = r.seeds().size();
        String variant = r.variant().isEmpty() ? "" : " " + r.variant();
        return r.experiment() + variant + (seeds > 1 ? " (" + seeds + " seeds)" : "");
    }

    private static String significant(Spread spread) {
        if (spread.count() == 0) {
            return "-";
        }
        String mean = Numbers.text(spread.mean());
        return Double.isNaN(spread.deviation())
                ? mean
                : mean + " ± "
                        + new BigDecimal(spread.deviation())
                                .round(SHORT)
                                .stripTrailingZeros()
                                .toPlainString();
    }
}
