package org.apical.core.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apical.core.equation.TableExpressions;
import org.apical.core.experiment.ExpectSpec;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.MeasureSpec;
import org.apical.core.experiment.TableSpec;
import org.apical.core.folder.Measures;
import org.apical.core.folder.Table;

/** Computes the tables that are made from others, and the numbers that sum up a run, with their verdicts. */
public final class Summary {
    /**
     * A number that sums up a run.
     *
     * @param name its name
     * @param value its value in the unit; NaN where the run did not get that far
     * @param unit its unit as written
     * @param expected what it must be, in words; empty where nothing is expected
     * @param isMet whether it is so; empty where nothing is expected
     */
    public record Result(String name, double value, String unit, String expected, Optional<Boolean> isMet) {
        /** Adds it to the measures of a run. */
        void addTo(Measures measures) {
            if (isMet.isEmpty()) {
                measures.add(name, value, unit);
            } else {
                measures.add(name, value, unit, expected, isMet.get() ? Measures.Verdict.MET : Measures.Verdict.MISSED);
            }
        }
    }

    private final Experiment experiment;
    private final Tables tables;
    private final Map<String, Double> constants = new LinkedHashMap<>();

    /** The summary of an experiment with its recorded tables. */
    public Summary(Experiment experiment, Tables tables) {
        this.experiment = experiment;
        this.tables = tables;
        experiment.constants().forEach((name, q) -> constants.put(name, q.value()));
    }

    /** Adds the computed tables. */
    public void deriveTables() {
        for (TableSpec spec : experiment.tables()) {
            tables.add(spec.name(), derived(spec));
        }
    }

    /** What was not measured here is left out where its file is not there: the table is empty. */
    private Table derived(TableSpec spec) {
        Optional<Table> source =
                spec.data().isEmpty() ? Optional.of(tables.get(spec.from())) : DataFolder.table(spec.data());
        return source.map(table -> derived(spec, table)).orElseGet(() -> empty(spec));
    }

    private static Table empty(TableSpec spec) {
        List<String> names = new ArrayList<>(spec.by());
        names.addAll(spec.columns().keySet());
        return Table.of(names.toArray(new String[0]));
    }

    private Table derived(TableSpec spec, Table from) {
        RowSelection rows = RowSelection.of(from).where(spec.where(), constants, spec.place());
        if (!spec.by().isEmpty()) {
            return grouped(spec, from, rows);
        }
        Map<String, double[]> numbers = rows.numbers();
        List<double[]> columns = spec.columns().values().stream()
                .map(text -> TableExpressions.column(text, numbers, constants, spec.place()))
                .toList();
        Table table = Table.of(spec.columns().keySet().toArray(new String[0]));
        for (int r = 0; r < rows.count(); r++) {
            double[] row = new double[columns.size()];
            for (int c = 0; c < row.length; c++) {
                row[c] = columns.get(c)[r];
            }
            table.add(row);
        }
        return table;
    }

    /** One row for each group: what makes the group, then its sums. */
    private Table grouped(TableSpec spec, Table from, RowSelection rows) {
        List<String> names = new ArrayList<>(spec.by());
        names.addAll(spec.columns().keySet());
        Set<String> words = spec.by().stream().filter(c -> !from.hasNumbers(c)).collect(Collectors.toSet());
        Table table = new Table(names, words);
        rows.groups(spec.by()).forEach((key, group) -> {
            List<Object> row = new ArrayList<>(key);
            Map<String, double[]> numbers = group.numbers();
            spec.columns()
                    .values()
                    .forEach(text -> row.add(TableExpressions.reduce(text, numbers, constants, spec.place())));
            table.addRow(row);
        });
        return table;
    }

    /** All measures in the order of the file. */
    public List<Result> measures() {
        List<Result> results = new ArrayList<>();
        for (MeasureSpec spec : experiment.measures()) {
            double value = value(spec);
            List<ExpectSpec> expect = experiment.expect().stream()
                    .filter(e -> e.measure().equals(spec.name()))
                    .toList();
            results.add(new Result(spec.name(), value, spec.unitText(), words(expect), verdict(value, expect)));
        }
        return results;
    }

    private double value(MeasureSpec spec) {
        RowSelection rows = RowSelection.of(tables.get(spec.table()))
                .ofCondition(spec.condition())
                .where(spec.where(), constants, spec.place());
        return TableExpressions.reduce(spec.value(), rows.numbers(), constants, spec.place());
    }

    private static String words(List<ExpectSpec> expect) {
        return expect.stream().map(Summary::words).collect(Collectors.joining(" and "));
    }

    private static Optional<Boolean> verdict(double value, List<ExpectSpec> expect) {
        return expect.stream()
                .map(e -> value >= e.atLeast() && value <= e.atMost())
                .reduce(Boolean::logicalAnd);
    }

    private static String words(ExpectSpec expect) {
        if (Double.isInfinite(expect.atMost())) {
            return ">= " + expect.atLeast();
        }
        if (Double.isInfinite(expect.atLeast())) {
            return "<= " + expect.atMost();
        }
        return "between " + expect.atLeast() + " and " + expect.atMost();
    }
}
