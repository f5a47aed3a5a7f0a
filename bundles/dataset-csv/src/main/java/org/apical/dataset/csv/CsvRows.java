package org.apical.dataset.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apical.dataset.file.DataFile;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;

/** Reads the rows of a file. */
final class CsvRows {
    private static final int MOST_CLASSES = 1 << 20;

    private final DataFile file;
    private final CsvForm form;
    private final List<double[]> values = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private int columns = -1;
    private int classColumn;
    private int line;
    private int blank; // number of the first blank line that nothing has followed yet

    private CsvRows(DataFile file, CsvForm form) {
        this.file = file;
        this.form = form;
    }

    /**
     * Reads all rows.
     *
     * @throws InputException {@code csv-number}, {@code csv-columns}, {@code csv-class}, {@code csv-empty}, {@code label-range}
     */
    static CsvRows read(DataFile file, CsvForm form) {
        return file.read(in -> {
            CsvRows rows = new CsvRows(file, form);
            rows.readAll(in);
            return rows;
        });
    }

    int count() {
        return labels.size();
    }

    double[] values(int row) {
        return values.get(row);
    }

    int label(int row) {
        return labels.get(row);
    }

    int largestLabel() {
        return labels.stream().mapToInt(Integer::intValue).max().orElse(-1);
    }

    /** Numbers in a row, without the class. */
    int inputs() {
        return columns - 1;
    }

    private void readAll(InputStream in) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String row = reader.readLine(); row != null; row = reader.readLine()) {
            line++;
            String text = line == 1 && row.startsWith("\uFEFF") ? row.substring(1) : row;
            if (text.isBlank()) {
                blank = blank == 0 ? line : blank;
            } else {
                add(form.cells(text));
            }
        }
        if (labels.isEmpty()) {
            throw file.fault("csv-empty", "it holds no rows").mend("name another file");
        }
    }

    private void add(List<String> cells) {
        if (blank > 0) {
            throw at(blank, "", "csv-columns", "this line is empty, but others follow")
                    .mend("remove the line");
        }
        if (columns < 0) {
            columns = cells.size();
            classColumn = classColumn(cells);
            if (form.hasHeader()) {
                return;
            }
        }
        if (cells.size() != columns) {
            throw at(
                            line,
                            "",
                            "csv-columns",
                            "this row has " + cells.size() + " columns, but the first one has " + columns)
                    .mend("complete the row, or let the word 'separator' say what is between two columns");
        }
        double[] row = new double[columns - 1];
        for (int c = 0, k = 0; c < columns; c++) {
            if (c != classColumn) {
                row[k++] = number(cells.get(c), c);
            }
        }
        values.add(row);
        labels.add(label(number(cells.get(classColumn), classColumn)));
    }

    private int classColumn(List<String> first) {
        try {
            int column = form.column(first);
            if (first.size() < 2) {
                throw at(line, "", "csv-columns", "a row needs a class and at least one number, but has one column")
                        .mend("let the word 'separator' say what is between two columns");
            }
            return column;
        } catch (InputException e) {
            throw e.at(Place.of(file.path().toString()));
        }
    }

    private double number(String cell, int column) {
        double value;
        try {
            value = Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            String mend = line == 1 ? "if the first row names the columns, add header: true" : "write a number there";
            throw cell(column, "csv-number", "'" + cell + "' is no number")
                    .mend(mend)
                    .because(e);
        }
        if (!Double.isFinite(value)) {
            throw cell(column, "csv-number", "'" + cell + "' is not finite")
                    .mend("write a finite number there, or take out the row");
        }
        return value;
    }

    private int label(double value) {
        if (value != Math.rint(value) || value < 0 || value >= MOST_CLASSES) {
            throw cell(classColumn, "label-range", "the class is " + value + ", but must be a whole number from 0 on")
                    .mend("number the classes 0, 1, 2 ..., or name another column by the word 'class'");
        }
        return (int) value;
    }

    private InputException cell(int column, String slug, String what) {
        return at(line, "column " + (column + 1), slug, what);
    }

    private InputException at(int number, String path, String slug, String what) {
        InputException fault = new InputException(slug, file.path().getFileName() + ": " + what);
        fault.at(new Place(file.path().toString(), number, 0, path));
        return fault;
    }
}
