package org.apical.core.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.analysis.BurstTables;

/** The columns of the tables, as far as they are known before the run. */
final class Columns {
    private Columns() {}

    /** The tables that a monitor writes, each with its columns; without them where only a plug-in knows them. */
    static Map<String, Optional<List<String>>> tablesOf(MonitorSpec monitor) {
        Map<String, Optional<List<String>>> tables = new LinkedHashMap<>();
        if (monitor instanceof MonitorSpec.Bursts m) {
            columns(m).forEach((table, columns) -> tables.put(table, Optional.of(columns)));
        } else {
            tableOf(monitor).ifPresent(table -> tables.put(table, of(monitor)));
        }
        return tables;
    }

    private static Map<String, List<String>> columns(MonitorSpec.Bursts m) {
        List<String> currents =
                m.currents().stream().map(MonitorSpec.Current::column).toList();
        Map<String, List<String>> tables = new LinkedHashMap<>();
        BurstTables.columns(m.table(), m.groups(), currents).forEach((table, own) -> {
            List<String> columns = new ArrayList<>(List.of("seed"));
            columns.addAll(own);
            tables.put(table, columns);
        });
        return tables;
    }

    /** The one table that a monitor writes; empty for spikes. */
    private static Optional<String> tableOf(MonitorSpec monitor) {
        if (monitor instanceof MonitorSpec.Rates m) {
            return Optional.of(m.table());
        } else if (monitor instanceof MonitorSpec.Windows m) {
            return Optional.of(m.table());
        } else if (monitor instanceof MonitorSpec.Weights m) {
            return Optional.of(m.table());
        } else if (monitor instanceof MonitorSpec.Synapses m) {
            return Optional.of(m.table());
        } else if (monitor instanceof MonitorSpec.Cost m) {
            return Optional.of(m.table());
        } else if (monitor instanceof MonitorSpec.Raster m) {
            return Optional.of(m.table());
        } else if (monitor instanceof MonitorSpec.Probe m) {
            return Optional.of(m.table());
        } else if (monitor instanceof MonitorSpec.Custom m) {
            return Optional.of(m.table());
        }
        return Optional.empty();
    }

    /** The columns that a monitor writes; empty where only a plug-in knows them. */
    private static Optional<List<String>> of(MonitorSpec monitor) {
        List<String> columns = new ArrayList<>(List.of("seed"));
        if (monitor instanceof MonitorSpec.Rates m) {
            m.when().each().ifPresent(each -> columns.add(each.column()));
            columns.add("bin_end_s");
            columns.addAll(rates("", m.groups()));
            m.spiking().forEach(group -> columns.add("rate_" + group + "_Hz"));
            columns.addAll(m.means().keySet());
        } else if (monitor instanceof MonitorSpec.Raster) {
            columns.addAll(List.of("time_s", "group_index", "cell", "is_burst"));
        } else if (monitor instanceof MonitorSpec.Windows m) {
            columns.addAll(List.of("epoch", "example_index"));
            m.windows().forEach(w -> columns.addAll(rates(w.prefix() + "_", m.groups())));
        } else if (monitor instanceof MonitorSpec.Weights m) {
            columns.add("time_s");
            columns.addAll(m.columns().keySet());
        } else if (monitor instanceof MonitorSpec.Synapses) {
            columns.addAll(List.of("pre", "post", "w"));
        } else if (monitor instanceof MonitorSpec.Cost m) {
            columns.addAll(List.of("epoch", m.column()));
        } else {
            return Optional.empty();
        }
        return Optional.of(columns);
    }

    private static List<String> rates(String prefix, List<String> groups) {
        List<String> columns = new ArrayList<>();
        for (String group : groups) {
            columns.add(prefix + "ER_" + group + "_Hz");
            columns.add(prefix + "BR_" + group + "_Hz");
        }
        return columns;
    }

    /** A table of one row, for checking expressions before there is a table. */
    static Map<String, double[]> oneRow(List<String> columns) {
        Map<String, double[]> row = new LinkedHashMap<>();
        columns.forEach(column -> row.put(column, new double[] {1}));
        return row;
    }
}
