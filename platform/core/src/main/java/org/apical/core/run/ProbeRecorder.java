package org.apical.core.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.core.experiment.MonitorSpec;
import org.apical.core.folder.Table;
import org.apical.core.network.Network;
import org.apical.core.network.NeuronGroup;
import org.apical.plugin.InputException;
import org.apical.state.StateArray;

/** Variables of single cells, or their mean, at regular times. */
final class ProbeRecorder implements Recorder {
    private final During during;
    private final NeuronGroup group;
    private final List<String> variables;
    private final List<Integer> cells;
    private final long interval;
    private final Table table;
    private final double dt;
    private boolean active;

    ProbeRecorder(MonitorSpec.Probe spec, Network network, Tables tables) {
        this.during = new During(spec.blocks(), List.of());
        this.cells = spec.cells();
        this.interval = Math.max(1, Math.round(spec.every() / network.dt()));
        this.dt = network.dt();
        this.group = network.group(spec.group());
        this.variables = spec.variables();
        List<String> columns = new ArrayList<>(List.of("time_s"));
        for (String variable : spec.variables()) {
            addColumns(columns, group.array(variable).orElseThrow(() -> unknown(spec, group, variable)));
        }
        this.table = tables.create(spec.table(), columns);
    }

    private static InputException unknown(MonitorSpec.Probe spec, NeuronGroup group, String variable) {
        InputException e = new InputException(
                "variable-unknown", "group '" + group.name() + "' has no variable '" + variable + "'");
        e.at(spec.place());
        e.known(group.arrays().stream().map(StateArray::name).toList());
        e.mend("correct the name");
        return e;
    }

    private void addColumns(List<String> columns, StateArray array) {
        String unit = array.unit().isDimensionless() ? "1" : array.unit().toString();
        if (cells.isEmpty()) {
            columns.add(array.name() + "_mean_" + unit);
        }
        cells.forEach(cell -> columns.add(array.name() + "_" + cell + "_" + unit));
    }

    @Override
    public void start(Stage stage) {
        active = during.includes(stage);
    }

    @Override
    public long due(long step) {
        return active ? (step / interval + 1) * interval : NEVER;
    }

    @Override
    public void sample(long step) {
        double[] row = new double[table.columns().size()];
        row[0] = step * dt;
        int column = 1;
        for (String variable : variables) {
            Optional<StateArray> array = group.array(variable); // a swap may have brought a model without it
            if (cells.isEmpty()) {
                row[column++] = array.map(ProbeRecorder::mean).orElse(Double.NaN);
            }
            for (int cell : cells) {
                row[column++] = array.map(a -> a.get(cell)).orElse(Double.NaN);
            }
        }
        table.add(row);
    }

    @Override
    public void save(StateWriter out) throws IOException {
        out.flag("active", active);
    }

    @Override
    public void restore(StateReader in) throws IOException {
        active = in.flag("active");
    }

    private static double mean(StateArray array) {
        double sum = 0;
        for (int i = 0; i < array.length(); i++) {
            sum += array.get(i);
        }
        return sum / array.length();
    }
}
