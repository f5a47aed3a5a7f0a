package org.apical.core.folder;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes tables as CSV: a header, commas, lines that end with a line feed; words are quoted only where they must be. */
public final class CsvWriter {
    private CsvWriter() {}

    /**
     * Writes a table; the file appears complete or not at all.
     *
     * @throws org.apical.plugin.RunException {@code disk-full} or {@code io}
     */
    public static void write(Table table, Path file) {
        AtomicFile.write(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            write(table, writer);
            writer.flush();
        });
    }

    private static void write(Table table, Writer out) throws IOException {
        List<String> columns = table.columns();
        writeLine(columns, out);
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            cells.clear();
            for (String column : columns) {
                cells.add(table.text(column, row));
            }
            writeLine(cells, out);
        }
    }

    private static void writeLine(List<String> cells, Writer out) throws IOException {
        String separator = "";
        for (String cell : cells) {
            out.write(separator);
            out.write(quoted(cell));
            separator = ",";
        }
        out.write("\n");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
