package org.apical.report.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.apical.core.folder.Table;
import org.apical.plugin.InputException;

/** Takes the numbers of one series from its table. */
final class SeriesNumbers {
    private static final String SEED = "seed";

    private final SeriesSpec series;
    private final Table table;
    private final Map<String, double[]> columns;
    private final Map<String, Double> constants;
    private final ColumnExpressions expressions;

    SeriesNumbers(SeriesSpec series, Table table, Map<String, Double> constants, ColumnExpressions expressions) {
        this.series = series;
        this.table = table;
        this.columns = table.allNumbers();
        this.constants = constants;
        this.expressions = expressions;
    }

    /** One series, or one per value of the column {@code by}. */
    List<SeriesData> read() {
        Points points = points();
        IntPredicate chosen = chosen();
        if (series.by().isEmpty()) {
            return List.of(data("", points, chosen));
        }
        List<String> keys = keys();
        List<SeriesData> all = new ArrayList<>();
        for (String key : order(keys, chosen)) {
            all.add(data(key, points, row -> chosen.test(row) && keys.get(row).equals(key)));
        }
        return all;
    }

    private Points points() {
        double[] y = column(series.y());
        double[] x = series.kind() == Kind.HISTOGRAM ? y : column(series.x());
        String low = series.band().low();
        String high = series.band().high();
        boolean hasBand = !low.isEmpty() || !high.isEmpty();
        return new Points(x, y, low.isEmpty() ? y : column(low), high.isEmpty() ? y : column(high), hasBand);
    }

    private double[] column(String text) {
        return expressions.column(text, columns, constants, series.place());
    }

    private IntPredicate chosen() {
        IntPredicate where = where();
        if (series.condition().isEmpty()) {
            return where;
        }
        List<String> conditions = table.words("condition");
        return row -> where.test(row) && conditions.get(row).equals(series.condition());
    }

    private IntPredicate where() {
        if (series.where().isEmpty()) {
            return row -> true;
        }
        double[] where = column(series.where());
        return row -> where[row] != 0 && !Double.isNaN(where[row]);
    }

    /** The value of {@code by} in each row, as it is shown. */
    private List<String> keys() {
        if (table.columns().contains(series.by()) && !table.hasNumbers(series.by())) {
            return table.words(series.by());
        }
        return Arrays.stream(column(series.by())).mapToObj(SeriesNumbers::shown).toList();
    }

    private static String shown(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Float.toString((float) value);
    }

    /** Numbers in their order, words as they come. */
    private List<String> order(List<String> keys, IntPredicate chosen) {
        List<String> distinct = new ArrayList<>();
        for (int row = 0; row < keys.size(); row++) {
            if (chosen.test(row) && !distinct.contains(keys.get(row))) {
                distinct.add(keys.get(row));
            }
        }
        if (table.columns().contains(series.by()) && !table.hasNumbers(series.by())) {
            return distinct;
        }
        TreeSet<String> sorted = new TreeSet<>(Comparator.comparingDouble(Double::parseDouble));
        sorted.addAll(distinct);
        return List.copyOf(sorted);
    }

    private SeriesData data(String key, Points all, IntPredicate rows) {
        SeriesSpec.Look look = series.look();
        String label = look.label().replace("{}", look.names().getOrDefault(key, key));
        return new SeriesData(series.kind(), label, shaped(all, rows), look.markers(), look.dashed(), look.colour());
    }

    private Points shaped(Points all, IntPredicate rows) {
        Points points = all.filter(rows);
        if (points.count() == 0) {
            throw empty();
        }
        return switch (series.kind()) {
            case HISTOGRAM -> Histogram.of(points.y(), series.look().bins());
            case STEP -> Thinning.of(overSeeds(points, rows).asStair());
            case LINE -> Thinning.of(overSeeds(points, rows));
            case POINTS -> overSeeds(points, rows);
            case RASTER -> points;
        };
    }

    private Points overSeeds(Points points, IntPredicate rows) {
        if (points.hasBand() || !table.hasNumbers(SEED)) {
            return points;
        }
        double[] seeds = columns.get(SEED);
        Points realisations = Points.of(seeds, seeds).filter(rows);
        return SeedMean.isNeeded(realisations.x())
                ? SeedMean.of(points, series.band().deviations())
                : points;
    }

    private InputException empty() {
        String which = series.where().isEmpty() ? "" : " for which " + series.where();
        InputException fault =
                new InputException("table-rows", "the table '" + series.table() + "' has no row" + which);
        fault.at(series.place()).mend("change the condition, or let the run come to its end");
        return fault;
    }
}
