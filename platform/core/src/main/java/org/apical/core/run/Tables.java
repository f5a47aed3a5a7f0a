package org.apical.core.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apical.core.folder.Table;
import org.apical.plugin.InputException;

/** The tables of a run by name. */
public final class Tables {
    private final Map<String, Table> tables = new LinkedHashMap<>();

    /** A new, empty table. */
    Table create(String name, List<String> columns) {
        Table table = Table.of(columns.toArray(new String[0]));
        add(name, table);
        return table;
    }

    /** A new, empty table of which some columns hold words. */
    Table create(String name, List<String> columns, Set<String> words) {
        Table table = new Table(columns, words);
        add(name, table);
        return table;
    }

    /**
     * A table in which another monitor goes on, or a new one.
     *
     * @throws InputException {@code swap-refused} if the table has other columns
     */
    Table resume(String name, List<String> columns) {
        Table there = tables.get(name);
        if (there != null && !there.columns().equals(columns)) {
            throw new InputException(
                            "swap-refused",
                            "the table '" + name + "' has the columns " + there.columns()
                                    + ", but the new monitor writes " + columns)
                    .mend("choose a monitor that writes the same columns");
        }
        return there != null ? there : create(name, columns);
    }

    /** Another collection of the same tables. */
    Tables copy() {
        Tables copy = new Tables();
        copy.tables.putAll(tables);
        return copy;
    }

    void add(String name, Table table) {
        if (tables.putIfAbsent(name, table) != null) {
            throw new IllegalArgumentException("two tables are called '" + name + "'");
        }
    }

    /** A table by name; null if there is none. */
    public Table get(String name) {
        return tables.get(name);
    }

    /** All tables, in the order of their creation. */
    public Map<String, Table> all() {
        return Collections.unmodifiableMap(tables);
    }
}
