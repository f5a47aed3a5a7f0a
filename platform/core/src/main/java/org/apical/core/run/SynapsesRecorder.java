package org.apical.core.run;

import java.util.List;
import org.apical.core.experiment.MonitorSpec;
import org.apical.core.folder.Table;
import org.apical.core.network.Connection;
import org.apical.core.network.Network;
import org.apical.core.network.Synapses;

/** The weight of every synapse of a connection, when the last phase is over. */
final class SynapsesRecorder implements Recorder {
    private final Connection connection;
    private final long seed;
    private final long lastStep;
    private final Table table;

    SynapsesRecorder(MonitorSpec.Synapses spec, Network network, long seed, long lastStep, Tables tables) {
        this.connection = network.connection(spec.connection());
        this.seed = seed;
        this.lastStep = lastStep;
        this.table = tables.create(spec.table(), List.of("seed", "pre", "post", "w"));
    }

    @Override
    public void finish(Stage stage) {
        if (stage.end() == lastStep) {
            record(connection.synapses());
        }
    }

    private void record(Synapses synapses) {
        boolean isShared = connection.weight().length() == 1;
        for (int pre = 0; pre < synapses.preCount(); pre++) {
            for (int s = synapses.preStart(pre); s < synapses.preStart(pre + 1); s++) {
                double weight = connection.weight().get(isShared ? 0 : s);
                table.add(seed, pre, synapses.target().get(s), weight);
            }
        }
    }
}
