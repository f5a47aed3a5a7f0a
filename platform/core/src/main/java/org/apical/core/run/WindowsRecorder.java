package org.apical.core.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.core.experiment.MonitorSpec;
import org.apical.core.experiment.MonitorSpec.Window;
import org.apical.core.folder.Table;
import org.apical.core.network.Network;

/** Event and burst rates in windows of each example: one row per example. */
final class WindowsRecorder implements Recorder {
    /** Columns before the first window. */
    private static final int KEYS = 3;

    private final During during;
    private final List<Window> windows;
    private final BurstCounts counts;
    private final int width;
    private final Table table;
    private final long seed;
    private final double dt;
    private final double[] row;
    private Window current;
    private long windowStart = NEVER;

    WindowsRecorder(MonitorSpec.Windows spec, Network network, long seed, Tables tables) {
        this.during = new During(spec.blocks(), List.of());
        this.windows = spec.windows();
        this.counts = new BurstCounts(network, spec.groups());
        this.seed = seed;
        this.dt = network.dt();
        this.width = 2 * spec.groups().size();
        List<String> columns = new ArrayList<>(List.of("seed", "epoch", "example_index"));
        windows.forEach(w -> columns.addAll(counts.columns(w.prefix() + "_")));
        this.table = tables.create(spec.table(), columns);
        this.row = new double[columns.size()];
    }

    @Override
    public void start(Stage stage) {
        current = during.includes(stage) ? window(stage) : null;
        if (current != null) {
            long length = (long) Math.min(stage.steps(), Math.rint(current.last() / dt));
            windowStart = stage.end() - length;
            counts.reset(stage.firstStep());
        }
    }

    private Window window(Stage stage) {
        return windows.stream()
                .filter(w -> w.phase().equals(stage.phase().name()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public long due(long step) {
        return current != null && step < windowStart ? windowStart : NEVER;
    }

    @Override
    public void sample(long step) {
        counts.reset(step);
    }

    @Override
    public void finish(Stage stage) {
        if (!during.includes(stage)) {
            return;
        }
        if (current != null) {
            counts.rates(stage.end(), row, KEYS + width * windows.indexOf(current));
        }
        if (stage.isLastOfExample()) {
            row[0] = seed;
            row[1] = stage.repeat();
            row[2] = stage.example();
            table.add(row);
            Arrays.fill(row, Double.NaN);
        }
    }

    @Override
    public void save(StateWriter out) throws IOException {
        out.whole("window", windows.indexOf(current));
        out.whole("window start", windowStart);
        out.numbers("row", row);
        counts.save(out);
    }

    @Override
    public void restore(StateReader in) throws IOException {
        int window = (int) in.whole("window", -1, windows.size() - 1);
        current = window < 0 ? null : windows.get(window);
        windowStart = in.whole("window start");
        System.arraycopy(in.numbers("row", row.length), 0, row, 0, row.length);
        counts.restore(in);
    }
}
