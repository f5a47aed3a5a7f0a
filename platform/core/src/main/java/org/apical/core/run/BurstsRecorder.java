package org.apical.core.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.analysis.BurstAnalysis;
import org.apical.core.analysis.BurstSettings;
import org.apical.core.analysis.BurstTables;
import org.apical.core.analysis.Population;
import org.apical.core.analysis.Stretch;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.core.experiment.MonitorSpec;
import org.apical.core.folder.Table;
import org.apical.core.network.Network;
import org.apical.core.network.NeuronGroup;
import org.apical.core.network.UnitList;

/** Keeps the spikes of some groups, and sums them up when the last phase is over. */
final class BurstsRecorder implements Recorder, Network.SpikeListener {
    private final MonitorSpec.Bursts spec;
    private final During during;
    private final Network network;
    private final long lastStep;
    private final BurstSettings settings;
    private final Map<String, RecordedSpikes> spikes = new LinkedHashMap<>();
    private final BinnedCurrents currents;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final long seed;
    private boolean isListening;

    BurstsRecorder(MonitorSpec.Bursts spec, Network network, long seed, Timeline timeline, Tables tables) {
        this.spec = spec;
        this.during = new During(spec.blocks(), List.of());
        this.network = network;
        this.seed = seed;
        this.lastStep = timeline.steps();
        this.settings = new BurstSettings(network.dt(), spec.bin(), spec.lag(), spec.cells());
        List<Stretch> stretches = during.stretches(timeline);
        spec.groups().forEach(group -> open(group, stretches));
        this.currents = new BinnedCurrents(spec, network, BurstAnalysis.bins(populations(), settings));
        BurstTables.columns(spec.table(), spec.groups(), currents.columns())
                .forEach((table, columns) -> create(table, columns, tables));
    }

    private void open(String group, List<Stretch> stretches) {
        RecordedSpikes recorded = new RecordedSpikes(network.group(group).size());
        recorded.announce(stretches);
        spikes.put(group, recorded);
    }

    private void create(String table, List<String> own, Tables all) {
        List<String> columns = new ArrayList<>(List.of("seed"));
        columns.addAll(own);
        tables.put(table, all.create(table, columns));
    }

    private List<Population> populations() {
        return spikes.entrySet().stream()
                .map(e -> e.getValue().population(e.getKey()))
                .toList();
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
    public void spikes(NeuronGroup group, long step, UnitList units) {
        RecordedSpikes recorded = spikes.get(group.name());
        if (recorded != null) {
            recorded.add(step, units);
        }
    }

    @Override
    public long due(long step) {
        return currents.due(step);
    }

    @Override
    public void sample(long step) {
        currents.sample(step);
    }

    @Override
    public void finish(Stage stage) {
        if (stage.end() == lastStep) {
            new BurstAnalysis(populations(), settings, currents.values())
                    .tables(spec.table())
                    .forEach((name, table) -> copy(table, tables.get(name)));
        }
    }

    private void copy(Table from, Table to) {
        List<double[]> columns = List.copyOf(from.allNumbers().values());
        for (int r = 0; r < from.rowCount(); r++) {
            double[] row = new double[1 + columns.size()];
            row[0] = seed;
            for (int c = 0; c < columns.size(); c++) {
                row[1 + c] = columns.get(c)[r];
            }
            to.add(row);
        }
    }

    @Override
    public void save(StateWriter out) throws IOException {
        out.flag("active", isListening);
        currents.save(out);
        for (RecordedSpikes recorded : spikes.values()) {
            recorded.save(out);
        }
    }

    @Override
    public void restore(StateReader in) throws IOException {
        listen(in.flag("active"));
        currents.restore(in);
        for (RecordedSpikes recorded : spikes.values()) {
            recorded.restore(in);
        }
    }
}
