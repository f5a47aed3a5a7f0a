package org.apical.core.run;

import java.io.IOException;
import java.util.ArrayList;
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
            out.numbers(column, table.numbers(column));
        }
    }

    @Override
    public void restore(StateReader in) throws IOException {
        int rows = (int) in.whole("rows", 0, Integer.MAX_VALUE);
        List<double[]> columns = new ArrayList<>();
        for (String column : table.columns()) {
            columns.add(in.numbers(column, rows));
        }
        for (int row = 0; row < rows; row++) {
            int now = row;
            table.add(columns.stream().mapToDouble(column -> column[now]).toArray());
        }
    }
}
