package org.apical.core.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.core.experiment.BlockSpec.Each;
import org.apical.core.experiment.MonitorSpec;
import org.apical.core.folder.Table;
import org.apical.core.network.Network;

/**
 * Rates in bins, counted from the beginning of a stretch of recording, or of the last part of each phase; and means at the end of
 * each bin.
 */
final class RatesRecorder implements Recorder {
    private final Optional<Each> each;
    private final During during;
    private final BurstCounts bursts;
    private final SpikeCounts spikes;
    private final Means means;
    private final int firstRate;
    private final int firstSpikes;
    private final int firstMean;
    private final long binSteps;
    private final double last;
    private final Table table;
    private final long seed;
    private final double dt;
    private final double[] row;
    private boolean active;
    private long recordedTo = NEVER;
    private long start;
    private long next = NEVER;

    RatesRecorder(MonitorSpec.Rates spec, Network network, long seed, Tables tables) {
        this.during = new During(spec.when().blocks(), spec.when().repeats());
        this.bursts = new BurstCounts(network, spec.groups());
        this.spikes = new SpikeCounts(network, spec.spiking());
        this.means = new Means(spec.means(), network, spec.place());
        this.binSteps = Math.max(1, Math.round(spec.bin() / network.dt()));
        this.last = spec.last();
        this.seed = seed;
        this.dt = network.dt();
        this.each = spec.when().each();
        List<String> columns = new ArrayList<>(List.of("seed"));
        each.ifPresent(e -> columns.add(e.column()));
        columns.add("bin_end_s");
        this.firstRate = columns.size();
        columns.addAll(bursts.columns(""));
        this.firstSpikes = columns.size();
        columns.addAll(spikes.columns());
        this.firstMean = columns.size();
        columns.addAll(spec.means().keySet());
        this.table = tables.create(spec.table(), columns);
        this.row = new double[columns.size()];
    }

    @Override
    public void start(Stage stage) {
        active = during.includes(stage);
        row[0] = seed;
        each.ifPresent(e -> row[1] = active ? e.numbers().get(stage.repeat() - 1) : 0);
        boolean isPart = last < stage.steps() * dt;
        if (active && (isPart || recordedTo != stage.firstStep())) {
            start = isPart ? stage.end() - Math.round(last / dt) : stage.firstStep();
            reset(stage.firstStep());
            next = start > stage.firstStep() ? start : start + binSteps;
        }
        recordedTo = active ? stage.end() : NEVER;
    }

    private void reset(long step) {
        bursts.reset(step);
        spikes.reset(step);
    }

    @Override
    public long due(long step) {
        return active ? next : NEVER;
    }

    @Override
    public void sample(long step) {
        if (step > start) {
            row[firstRate - 1] = step * dt;
            bursts.rates(step, row, firstRate);
            spikes.rates(step, row, firstSpikes);
            means.values(row, firstMean);
            table.add(row);
        }
        reset(step);
        next = step + binSteps;
    }

    @Override
    public void save(StateWriter out) throws IOException {
        out.flag("active", active);
        out.whole("recorded to", recordedTo);
        out.whole("start", start);
        out.whole("next", next);
        out.numbers("row", row);
        bursts.save(out);
        spikes.save(out);
    }

    @Override
    public void restore(StateReader in) throws IOException {
        active = in.flag("active");
        recordedTo = in.whole("recorded to");
        start = in.whole("start");
        next = in.whole("next");
        System.arraycopy(in.numbers("row", row.length), 0, row, 0, row.length);
        bursts.restore(in);
        spikes.restore(in);
    }
}
