package org.apical.cli.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Rows of one kind of thing, which print as a table in plain text or as a list of JSON objects. */
public final class Listing {
    private final String title;
    private final List<String> columns;
    private final List<String> shown;
    private final List<Map<String, Object>> rows = new ArrayList<>();

    /**
     * An empty list.
     *
     * @param title what its rows are, in one word
     * @param columns names of the columns; they are keys in JSON. Those after a null are only there
     */
    public Listing(String title, String... columns) {
        List<String> names = new ArrayList<>(Arrays.asList(columns));
        int end = names.indexOf(null);
        names.removeIf(Objects::isNull);
        this.title = title;
        this.columns = List.copyOf(names);
        this.shown = end < 0 ? this.columns : this.columns.subList(0, end);
    }

    /** Adds a row: words, numbers or truth values. */
    public Listing row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for the columns " + columns);
        }
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            row.put(columns.get(i), cells[i]);
        }
        rows.add(row);
        return this;
    }

    /** What its rows are. */
    public String title() {
        return title;
    }

    /** Whether there is no row. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** As a table in plain text; a column with nothing in it is left out. */
    public String text() {
        List<String> filled = shown.stream()
                .filter(c -> rows.stream().anyMatch(r -> !cell(r.get(c)).isEmpty()))
                .toList();
        TextTable table = new TextTable(
                filled.stream().map(c -> isNumeric(c) ? "#" + c : c).toArray(String[]::new));
        rows.forEach(r -> table.row(filled.stream().map(c -> cell(r.get(c))).toArray(String[]::new)));
        return rows.isEmpty() ? "none\n" : table.text();
    }

    private boolean isNumeric(String column) {
        return rows.stream().allMatch(r -> r.get(column) == null || r.get(column) instanceof Number);
    }

    private static String cell(Object value) {
        if (value instanceof Double number) {
            return Numbers.text(number);
        }
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        return value == null ? "" : value.toString();
    }

    /** As a list of JSON objects. */
    public List<Map<String, Object>> json() {
        return List.copyOf(rows);
    }
}
