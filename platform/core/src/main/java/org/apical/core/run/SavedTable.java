package org.apical.core.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.core.checkpoint.Saved;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.core.folder.Table;

/** The rows of a recorded table so far. */
final class SavedTable implements Saved {
    private final Table table;

    SavedTable(Table table) {
        this.table = table;
    }

    @Override
    public void save(StateWriter out) throws IOException {
        out.whole("rows", table.rowCount());
        for (String column : table.columns()) {
            if (table.hasNumbers(column)) {
                out.numbers(column, table.numbers(column));
            } else {
                out.lines(column, table.words(column));
            }
        }
    }

    @Override
    public void restore(StateReader in) throws IOException {
        int rows = (int) in.whole("rows", 0, Integer.MAX_VALUE);
        List<List<?>> columns = new ArrayList<>();
        for (String column : table.columns()) {
            columns.add(
                    table.hasNumbers(column)
                            ? Arrays.stream(in.numbers(column, rows)).boxed().toList()
                            : words(in.text(column), rows));
        }
        for (int row = 0; row < rows; row++) {
            int now = row;
            table.addRow(columns.stream().map(column -> column.get(now)).toList());
        }
    }

    private static List<String> words(String lines, int rows) {
        return rows == 0 ? List.of() : List.of(lines.split("\n", rows));
    }
}
