package org.apical.core.folder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Curves: named columns, one row per point. A column is named for its quantity with the unit as suffix, such as {@code
 * bin_end_s}; most hold numbers, a few (a condition, a rule) hold words.
 *
 * <pre>{@code
 * Table cost = Table.of("epoch", "cost_nats");
 * cost.add(1, 2.92);
 * }</pre>
 */
public final class Table {
    private final List<String> names;
    private final Map<String, TableColumn> columns = new LinkedHashMap<>();
    private int rows;

    /**
     * An empty table.
     *
     * @param names its columns in order
     * @param words those of them that hold words
     * @throws IllegalArgumentException if there is no column, a name occurs twice, or {@code words} holds another name
     */
    public Table(List<String> names, Set<String> words) {
        this.names = List.copyOf(names);
        for (String name : names) {
            TableColumn column = words.contains(name) ? new TableColumn.Words() : new TableColumn.Numbers();
            if (columns.put(name, column) != null) {
                throw new IllegalArgumentException("column '" + name + "' occurs twice");
            }
        }
        if (columns.isEmpty() || !columns.keySet().containsAll(words)) {
            throw new IllegalArgumentException("columns are " + names + ", of which words " + words);
        }
    }

    /** An empty table of numbers. */
    public static Table of(String... names) {
        return new Table(List.of(names), Set.of());
    }

    /** Adds a row of numbers, one per column. */
    public void add(double... row) {
        requireWidth(row.length);
        int i = 0;
        for (TableColumn column : columns.values()) {
            if (!(column instanceof TableColumn.Numbers numbers)) {
                throw new IllegalArgumentException("a number in a column of words");
            }
            numbers.add(row[i++]);
        }
        rows++;
    }

    /** Adds a row of numbers and words, one cell per column. */
    public void addRow(List<?> row) {
        requireWidth(row.size());
        int i = 0;
        for (TableColumn column : columns.values()) {
            column.add(row.get(i++));
        }
        rows++;
    }

    private void requireWidth(int cells) {
        if (cells != columns.size()) {
            throw new IllegalArgumentException(cells + " cells for the columns " + columns.keySet());
        }
    }

    /** Forgets all rows but the first. */
    public void cut(int first) {
        columns.values().forEach(column -> column.cut(first));
        rows = first;
    }

    /** Number of rows. */
    public int rowCount() {
        return rows;
    }

    /** Names of the columns, in order. */
    public List<String> columns() {
        return names;
    }

    /** Whether there is a column of numbers of that name. */
    public boolean hasNumbers(String name) {
        return columns.get(name) instanceof TableColumn.Numbers;
    }

    /** The numbers of a column, copied. */
    public double[] numbers(String name) {
        if (columns.get(name) instanceof TableColumn.Numbers numbers) {
            return numbers.toArray();
        }
        throw new IllegalArgumentException("no column of numbers '" + name + "' among " + columns.keySet());
    }

    /** The number in one cell. */
    public double number(String name, int row) {
        if (columns.get(name) instanceof TableColumn.Numbers numbers && row >= 0 && row < rows) {
            return numbers.get(row);
        }
        throw new IllegalArgumentException("no number in row " + row + " of column '" + name + "'");
    }

    /** The words of a column. */
    public List<String> words(String name) {
        if (columns.get(name) instanceof TableColumn.Words words) {
            return words.toList();
        }
        throw new IllegalArgumentException("no column of words '" + name + "' among " + columns.keySet());
    }

    /** All columns of numbers, copied, by name and in order. */
    public Map<String, double[]> allNumbers() {
        Map<String, double[]> all = new LinkedHashMap<>();
        columns.forEach((name, column) -> {
            if (column instanceof TableColumn.Numbers numbers) {
                all.put(name, numbers.toArray());
            }
        });
        return all;
    }

    /** A cell as it is written to a file. */
    String text(String name, int row) {
        return columns.get(name).text(row);
    }
}
