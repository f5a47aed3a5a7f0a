package org.apical.core.run;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.checkpoint.Saved;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.core.folder.NpzWriter;
import org.apical.core.folder.Table;

/** What a condition leaves: its tables, its spikes, what was learned, and how long it was. */
final class FinishedCondition implements Saved {
    private final Tables tables;
    private final Map<String, RecordedSpikes> spikes = new LinkedHashMap<>();
    private final LearnedArrays learned;
    private double seconds;
    private long steps;

    private FinishedCondition(Tables tables, LearnedArrays learned) {
        this.tables = tables;
        this.learned = learned;
    }

    /** One of which a checkpoint will tell. */
    static FinishedCondition empty() {
        return new FinishedCondition(new Tables(), new LearnedArrays());
    }

    /** What a simulation has left, be it whole or not. */
    static FinishedCondition of(Simulation simulation) {
        FinishedCondition condition =
                new FinishedCondition(simulation.tables(), LearnedArrays.of(simulation.network()));
        condition.spikes.putAll(simulation.spikes());
        condition.seconds = simulation.simulatedSeconds();
        condition.steps = simulation.steps();
        return condition;
    }

    Tables tables() {
        return tables;
    }

    double seconds() {
        return seconds;
    }

    long steps() {
        return steps;
    }

    /** Adds spikes and weights to those of other conditions, with a suffix to each name. */
    void addTo(Map<String, RecordedSpikes> allSpikes, NpzWriter weights, String suffix) {
        spikes.forEach((group, trains) -> allSpikes.put(group + suffix, trains));
        learned.addTo(weights, suffix);
    }

    @Override
    public void save(StateWriter out) throws IOException {
        out.number("seconds", seconds);
        out.whole("steps", steps);
        out.lines("tables", List.copyOf(tables.all().keySet()));
        for (Table table : tables.all().values()) {
            out.lines("columns", table.columns());
            new SavedTable(table).save(out);
        }
        out.lines("spikes", List.copyOf(spikes.keySet()));
        for (RecordedSpikes trains : spikes.values()) {
            trains.saveWhole(out);
        }
        learned.save(out);
    }

    @Override
    public void restore(StateReader in) throws IOException {
        seconds = in.number("seconds");
        steps = in.whole("steps");
        for (String name : in.lines("tables")) {
            Table table = tables.create(name, in.lines("columns"));
            new SavedTable(table).restore(in);
        }
        for (String group : in.lines("spikes")) {
            spikes.put(group, RecordedSpikes.restoreWhole(in));
        }
        learned.restore(in);
    }
}
