package org.apical.core.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apical.core.equation.TableExpressions;
import org.apical.core.experiment.Condition;
import org.apical.core.folder.Table;
import org.apical.plugin.Place;

/** Some rows of a table. */
final class RowSelection {
    private final Table table;
    private final int[] rows;

    private RowSelection(Table table, int[] rows) {
        this.table = table;
        this.rows = rows;
    }

    /** All rows. */
    static RowSelection of(Table table) {
        return new RowSelection(table, IntStream.range(0, table.rowCount()).toArray());
    }

    /** Those for which an expression is not 0; all if it is empty. */
    RowSelection where(String expression, Map<String, Double> constants, Place place) {
        if (expression.isEmpty()) {
            return this;
        }
        double[] mask = TableExpressions.column(expression, numbers(), constants, place);
        return new RowSelection(
                table,
                IntStream.range(0, rows.length)
                        .filter(i -> mask[i] != 0)
                        .map(i -> rows[i])
                        .toArray());
    }

    /** Those of a named condition, none if it was not run; all if the name is empty. */
    RowSelection ofCondition(String name) {
        if (name.isEmpty()) {
            return this;
        }
        List<String> names = table.words(Condition.NAME);
        return new RowSelection(
                table, IntStream.of(rows).filter(r -> names.get(r).equals(name)).toArray());
    }

    /** The rows by their values in some columns, in the order in which these come first. */
    Map<List<Object>, RowSelection> groups(List<String> columns) {
        List<List<?>> keys = new ArrayList<>();
        columns.forEach(c -> keys.add(cells(c)));
        Map<List<Object>, List<Integer>> groups = new LinkedHashMap<>();
        for (int row : rows) {
            List<Object> key = new ArrayList<>();
            keys.forEach(column -> key.add(column.get(row)));
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
        Map<List<Object>, RowSelection> selections = new LinkedHashMap<>();
        groups.forEach((key, members) -> selections.put(
                key,
                new RowSelection(
                        table, members.stream().mapToInt(Integer::intValue).toArray())));
        return selections;
    }

    private List<?> cells(String column) {
        if (!table.hasNumbers(column)) {
            return table.words(column);
        }
        List<Double> cells = new ArrayList<>();
        for (double number : table.numbers(column)) {
            cells.add(number);
        }
        return cells;
    }

    /** Their numbers by column. */
    Map<String, double[]> numbers() {
        Map<String, double[]> columns = table.allNumbers();
        columns.replaceAll(
                (name, all) -> IntStream.of(rows).mapToDouble(r -> all[r]).toArray());
        return columns;
    }

    /** Number of rows. */
    int count() {
        return rows.length;
    }
}
