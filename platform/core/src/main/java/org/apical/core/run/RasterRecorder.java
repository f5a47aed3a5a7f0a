package org.apical.core.run;

import java.io.IOException;
import java.util.List;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.core.experiment.MonitorSpec;
import org.apical.core.folder.Table;
import org.apical.core.network.Detector;
import org.apical.core.network.Network;
import org.apical.core.network.NeuronGroup;
import org.apical.core.network.UnitList;
import org.apical.plasticity.Moment;

/** Spikes of a few cells as rows of a table, each told apart as an event or as part of a burst. */
final class RasterRecorder implements Recorder, Network.SpikeListener {
    private final During during;
    private final Network network;
    private final List<String> groups;
    private final int cells;
    private final Table table;
    private final long seed;
    private boolean isListening;

    RasterRecorder(MonitorSpec.Raster spec, Network network, long seed, Tables tables) {
        this.during = new During(spec.blocks(), List.of());
        this.network = network;
        this.groups = spec.groups();
        this.cells = spec.cells();
        this.seed = seed;
        this.table = tables.create(spec.table(), List.of("seed", "time_s", "group_index", "cell", "is_burst"));
        groups.forEach(g -> network.group(g).detector(BurstCounts.BURST_THRESHOLD));
    }

    @Override
    public void start(Stage stage) {
        listen(during.includes(stage));
    }

    private void listen(boolean wanted) {
        network.forget(this);
        if (wanted) {
            network.listen(this);
        }
        isListening = wanted;
    }

    @Override
    public void save(StateWriter out) throws IOException {
        out.flag("active", isListening);
    }

    @Override
    public void restore(StateReader in) throws IOException {
        listen(in.flag("active"));
    }

    @Override
    public void spikes(NeuronGroup group, long step, UnitList spikes) {
        int index = groups.indexOf(group.name());
        if (index < 0) {
            return;
        }
        Detector detector = group.detector(BurstCounts.BURST_THRESHOLD);
        UnitList events = detector.moments(Moment.EVENT, step);
        int e = 0;
        for (int i = 0; i < spikes.count() && spikes.get(i) < cells; i++) {
            boolean isEvent = e < events.count() && events.get(e) == spikes.get(i);
            e += isEvent ? 1 : 0;
            table.add(seed, step * network.dt(), index, spikes.get(i), isEvent ? 0 : 1);
        }
    }
}
