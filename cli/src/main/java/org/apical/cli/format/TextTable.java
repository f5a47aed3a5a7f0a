package org.apical.cli.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table in plain text: columns side by side, those of numbers to the right. */
public final class TextTable {
    private static final String GAP = "  ";

    private final List<String> header;
    private final boolean[] isNumeric;
    private final List<List<String>> rows = new ArrayList<>();

    /** An empty table; a column whose name begins with {@code #} holds numbers. */
    public TextTable(String... columns) {
        header = Arrays.stream(columns)
                .map(c -> c.startsWith("#") ? c.substring(1) : c)
                .toList();
        isNumeric = new boolean[columns.length];
        for (int i = 0; i < columns.length; i++) {
            isNumeric[i] = columns[i].startsWith("#");
        }
    }

    /** Adds a row. */
    public TextTable row(String... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException(cells.length + " cells for the columns " + header);
        }
        rows.add(List.of(cells));
        return this;
    }

    /** Whether there is no row. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The table, each line ended. */
    public String text() {
        int[] widths = new int[header.size()];
        measure(header, widths);
        rows.forEach(row -> measure(row, widths));
        StringBuilder text = new StringBuilder();
        append(text, header, widths);
        rows.forEach(row -> append(text, row, widths));
        return text.toString();
    }

    private static void measure(List<String> cells, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], Ansi.width(cells.get(i)));
        }
    }

    private void append(StringBuilder text, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String blanks = " ".repeat(widths[i] - Ansi.width(cells.get(i)));
            line.append(i == 0 ? "" : GAP);
            line.append(isNumeric[i] ? blanks + cells.get(i) : cells.get(i) + blanks);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
