package org.apical.core.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.checkpoint.HeldState;
import org.apical.core.checkpoint.Saved;

/** What has been recorded up to a step, so that later records can be taken back. */
final class RunMemory {
    private final List<Recorder> recorders;
    private final Tables tables;
    private final SpikeTrains spikes;
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final HeldState held;

    /** Remembers how far recorders, their tables and spikes are. */
    RunMemory(List<Recorder> recorders, Tables tables, SpikeTrains spikes) {
        this.recorders = List.copyOf(recorders);
        this.tables = tables;
        this.spikes = spikes;
        tables.all().forEach((name, table) -> rows.put(name, table.rowCount()));
        spikes.all().forEach((group, train) -> counts.put(group, train.count()));
        held = HeldState.of(parts());
    }

    private Map<String, Saved> parts() {
        Map<String, Saved> parts = new LinkedHashMap<>();
        for (int i = 0; i < recorders.size(); i++) {
            parts.put("monitor " + i, recorders.get(i));
        }
        return parts;
    }

    /** Takes back what was recorded since. */
    void restore() {
        rows.forEach((name, count) -> tables.get(name).cut(count));
        counts.forEach((group, count) -> spikes.get(group).cut(count));
        held.restore(parts());
    }
}
