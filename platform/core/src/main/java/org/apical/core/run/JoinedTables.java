package org.apical.core.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apical.core.folder.Table;

/** The tables of several conditions as one: each row begins with the seed and what makes its condition. */
final class JoinedTables {
    private static final String SEED = "seed";

    private final Tables tables = new Tables();

    Tables tables() {
        return tables;
    }

    /** Makes empty tables with the columns of a condition. */
    void begin(Tables like, Map<String, Object> keys) {
        Set<String> words = keys.entrySet().stream()
                .filter(e -> e.getValue() instanceof String)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
        like.all().forEach((name, table) -> {
            List<String> columns = new ArrayList<>(List.of(SEED));
            columns.addAll(keys.keySet());
            columns.addAll(own(table));
            tables.add(name, new Table(columns, words));
        });
    }

    private static List<String> own(Table table) {
        return table.columns().stream().filter(c -> !c.equals(SEED)).toList();
    }

    /** Adds all rows of a condition. */
    void add(Tables of, Map<String, Object> keys, long seed) {
        of.all().forEach((name, table) -> {
            Map<String, double[]> numbers = table.allNumbers();
            List<double[]> cells = own(table).stream().map(numbers::get).toList();
            for (int r = 0; r < table.rowCount(); r++) {
                List<Object> row = new ArrayList<>();
                row.add((double) seed);
                row.addAll(keys.values());
                for (double[] column : cells) {
                    row.add(column[r]);
                }
                tables.get(name).addRow(row);
            }
        });
    }
}
