package org.apical.core.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.core.experiment.MonitorSpec;
import org.apical.core.folder.Table;
import org.apical.core.network.Network;

/** Event and burst rates in bins, counted from the beginning of a stretch of recording. */
final class RatesRecorder implements Recorder {
    private final During during;
    private final BurstCounts counts;
    private final long binSteps;
    private final Table table;
    private final long seed;
    private final double dt;
    private final double[] row;
    private boolean active;
    private long recordedTo = NEVER;
    private long next = NEVER;

    RatesRecorder(MonitorSpec.Rates spec, Network network, long seed, Tables tables) {
        this.during = new During(spec.blocks(), spec.repeats());
        this.counts = new BurstCounts(network, spec.groups());
        this.binSteps = Math.max(1, Math.round(spec.bin() / network.dt()));
        this.seed = seed;
        this.dt = network.dt();
        List<String> columns = new ArrayList<>(List.of("seed", "bin_end_s"));
        columns.addAll(counts.columns(""));
        this.table = tables.create(spec.table(), columns);
        this.row = new double[columns.size()];
    }

    @Override
    public void start(Stage stage) {
        active = during.includes(stage);
        if (active && recordedTo != stage.firstStep()) {
            counts.reset(stage.firstStep());
            next = stage.firstStep() + binSteps;
        }
        recordedTo = active ? stage.end() : NEVER;
    }

    @Override
    public long due(long step) {
        return active ? next : NEVER;
    }

    @Override
    public void sample(long step) {
        row[0] = seed;
        row[1] = step * dt;
        counts.rates(step, row, 2);
        table.add(row);
        counts.reset(step);
        next = step + binSteps;
    }

    @Override
    public void save(StateWriter out) throws IOException {
        out.flag("active", active);
        out.whole("recorded to", recordedTo);
        out.whole("next", next);
        counts.save(out);
    }

    @Override
    public void restore(StateReader in) throws IOException {
        active = in.flag("active");
        recordedTo = in.whole("recorded to");
        next = in.whole("next");
        counts.restore(in);
    }
}
