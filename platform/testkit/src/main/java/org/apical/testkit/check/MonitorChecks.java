package org.apical.testkit.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.monitor.Monitor;
import org.apical.monitor.MonitorContext;
import org.apical.monitor.Recording;
import org.apical.plugin.Parameters;
import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.unit.Unit;

/** What every monitor must do: with one array of four numbers. */
final class MonitorChecks {
    private static final int SAMPLES = 5;

    private MonitorChecks() {}

    static List<Check> of(Monitor monitor) {
        return List.of(new Check("each row has a number for each column", () -> rows(monitor)));
    }

    private static void rows(Monitor monitor) {
        Table table = new Table(Parameters.defaults(monitor.parameters()));
        Recording recording = monitor.create(table);
        Check.require(!table.columns.isEmpty(), "no columns were declared when the recording was made");
        for (long step = 0; step < SAMPLES; step++) {
            recording.sample(step);
        }
        for (double[] row : table.rows) {
            Check.require(
                    row.length == table.columns.size(),
                    "a row has " + row.length + " numbers for the columns " + table.columns);
        }
    }

    /** Room for what a monitor records. */
    private static final class Table implements MonitorContext {
        private final Parameters parameters;
        private final StateArray array = zeros("array", 4);
        private final Map<String, StateArray> kept = new LinkedHashMap<>();
        private List<String> columns = List.of();
        private final List<double[]> rows = new ArrayList<>();

        Table(Parameters parameters) {
            this.parameters = parameters;
        }

        private static StateArray zeros(String name, int length) {
            return StateArray.zeros(name, Unit.ONE, Extent.CELL, length, Precision.FLOAT64);
        }

        @Override
        public Parameters parameters() {
            return parameters;
        }

        @Override
        public double dt() {
            return 1e-4;
        }

        @Override
        public List<StateArray> arrays() {
            return List.of(array);
        }

        @Override
        public StateArray keep(String variable, int length) {
            return kept.computeIfAbsent(variable, v -> zeros(v, length));
        }

        @Override
        public void columns(List<String> names) {
            columns = List.copyOf(names);
        }

        @Override
        public void row(double... values) {
            rows.add(values.clone());
        }
    }
}
