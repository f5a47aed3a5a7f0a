package org.apical.core.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apical.plugin.ApicalException;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;

/**
 * Reads tables from CSV and checks every cell. A column without any number holds words; in a column with numbers each cell
 * must be one, {@code nan}, or empty, which is the same.
 */
public final class CsvReader {
    private static final String BYTE_ORDER_MARK = "\uFEFF"; // some spreadsheets write one

    private final String file;
    private final List<CsvLine> lines = new ArrayList<>();

    private CsvReader(String file) {
        this.file = file;
    }

    /**
     * Reads a table.
     *
     * @throws InputException {@code table-missing}, {@code table-empty}, {@code table-header}, {@code table-ragged}, {@code
     *     table-quote} or {@code table-cell}, with the place
     */
    public static Table read(Path file) {
        return parse(file.toString(), text(file));
    }

    /**
     * Reads a table from its text.
     *
     * @param file its name, for messages
     * @throws InputException as {@link #read}
     */
    public static Table parse(String file, String text) {
        CsvReader reader = new CsvReader(file);
        reader.split(text);
        return reader.table();
    }

    /**
     * Reads a table in which every number must be finite.
     *
     * @throws InputException as {@link #read}, and {@code table-nan} with the place of the first cell that is not
     */
    public static Table readFinite(Path file) {
        CsvReader reader = new CsvReader(file.toString());
        reader.split(text(file));
        Table table = reader.table();
        reader.requireFinite(table);
        return table;
    }

    private static String text(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InputException("table-missing", "there is no table " + file).mend("check the name");
        }
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    private void split(String text) {
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (!line.isBlank()) {
                lines.add(split(line, number));
            }
        }
        if (lines.isEmpty()) {
            throw new InputException("table-empty", "the table " + file + " has no line")
                    .mend("its first line names the columns, separated by commas");
        }
    }

    private CsvLine split(String line, int number) {
        CsvLine cells = CsvLine.split(line, number);
        if (cells.openQuote() > 0) {
            throw fault("table-quote", "a quotation mark is never closed", number, cells.openQuote())
                    .mend("close it on the same line");
        }
        return cells;
    }

    private Table table() {
        List<String> names = header();
        List<CsvLine> rows = lines.subList(1, lines.size());
        rows.forEach(row -> requireWidth(row, names.size()));
        Table table = new Table(names, words(names, rows));
        for (CsvLine row : rows) {
            table.addRow(cells(row, table));
        }
        return table;
    }

    private List<String> header() {
        CsvLine header = lines.get(0);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.cell(i);
            if (name.isEmpty() || CsvNumber.isNumber(name) || !seen.add(name)) {
                throw fault("table-header", "'" + name + "' cannot name a column", header.number(), header.column(i))
                        .mend("the first line names each column once, with its unit as suffix");
            }
        }
        return header.cells();
    }

    private void requireWidth(CsvLine row, int width) {
        if (row.size() != width) {
            int column = row.column(Math.min(row.size() - 1, width));
            throw fault("table-ragged", row.size() + " cells where the header has " + width, row.number(), column)
                    .mend("give each line one cell per column; leave a cell empty where there is no value");
        }
    }

    private static Set<String> words(List<String> names, List<CsvLine> rows) {
        Set<String> words = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            final int column = i;
            boolean filled = rows.stream().anyMatch(row -> !row.cell(column).isEmpty());
            boolean number = rows.stream()
                    .map(row -> row.cell(column))
                    .anyMatch(cell -> !cell.isEmpty() && CsvNumber.isNumber(cell));
            if (filled && !number) {
                words.add(names.get(i));
            }
        }
        return words;
    }

    private List<Object> cells(CsvLine row, Table table) {
        List<Object> cells = new ArrayList<>(row.size());
        List<String> names = table.columns();
        for (int i = 0; i < row.size(); i++) {
            cells.add(table.hasNumbers(names.get(i)) ? number(row, i, names.get(i)) : row.cell(i));
        }
        return cells;
    }

    private Double number(CsvLine row, int i, String name) {
        try {
            return CsvNumber.parse(row.cell(i));
        } catch (NumberFormatException e) {
            String what = "'" + row.cell(i) + "' in column " + name + " is not a number";
            throw fault("table-cell", what, row.number(), row.column(i))
                    .mend("write numbers with a point, such as 0.5 or 1e-3")
                    .because(e);
        }
    }

    private void requireFinite(Table table) {
        for (int i = 0; i < table.rowCount(); i++) {
            CsvLine row = lines.get(i + 1);
            for (int j = 0; j < row.size(); j++) {
                String name = table.columns().get(j);
                if (table.hasNumbers(name) && !Double.isFinite(table.number(name, i))) {
                    throw fault(
                                    "table-nan",
                                    "column " + name + " has no finite number here",
                                    row.number(),
                                    row.column(j))
                            .mend("leave the row out, or give the number");
                }
            }
        }
    }

    private ApicalException fault(String slug, String what, int line, int column) {
        return new InputException(slug, what).at(new Place(file, line, column, ""));
    }
}
