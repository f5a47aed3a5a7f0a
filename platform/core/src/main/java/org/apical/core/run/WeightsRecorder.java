package org.apical.core.run;

import java.util.ArrayList;
import java.util.List;
import org.apical.core.experiment.MonitorSpec;
import org.apical.core.folder.Table;
import org.apical.core.network.Connection;
import org.apical.core.network.Network;

/** Mean weights at regular times, from time 0 on. */
final class WeightsRecorder implements Recorder {
    private final List<Connection> connections;
    private final long interval;
    private final Table table;
    private final long seed;
    private final double dt;

    WeightsRecorder(MonitorSpec.Weights spec, Network network, long seed, Tables tables) {
        this.connections =
                spec.columns().values().stream().map(network::connection).toList();
        this.interval = Math.max(1, Math.round(spec.every() / network.dt()));
        this.seed = seed;
        this.dt = network.dt();
        List<String> columns = new ArrayList<>(List.of("seed", "time_s"));
        columns.addAll(spec.columns().keySet());
        this.table = tables.create(spec.table(), columns);
    }

    @Override
    public void start(Stage stage) {
        if (stage.firstStep() == 0) {
            sample(0);
        }
    }

    @Override
    public long due(long step) {
        return (step / interval + 1) * interval;
    }

    @Override
    public void sample(long step) {
        double[] row = new double[connections.size() + 2];
        row[0] = seed;
        row[1] = step * dt;
        for (int c = 0; c < connections.size(); c++) {
            row[c + 2] = connections.get(c).meanWeight();
        }
        table.add(row);
    }
}
