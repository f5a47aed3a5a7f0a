package org.apical.core.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apical.core.checkpoint.Checkpoint;
import org.apical.core.checkpoint.Saved;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.core.experiment.Condition;
import org.apical.core.experiment.Experiment;
import org.apical.core.folder.NpzWriter;
import org.apical.core.folder.SwapRecord;
import org.apical.core.machine.PhiloxStream;
import org.apical.core.registry.PluginRegistry;

/**
 * The conditions of an experiment, one after the other. Each is a simulation of its own; their tables become one, with the
 * condition in its first columns.
 */
final class ConditionLoop implements Course {
    private static final String CONDITIONS = "conditions";
    private static final String SWAPS = "swaps of finished conditions";

    private final List<Condition> conditions;
    private final PluginRegistry registry;
    private final RunSettings settings;
    private final RunObserver observer;
    private final RunControl control;
    private final SwapLog swapsBefore = new SwapLog();
    private final double dt;
    private final JoinedTables tables = new JoinedTables();
    private final List<FinishedCondition> finished = new ArrayList<>();
    private final List<Double> lengths = new ArrayList<>();
    private final Map<String, Integer> streams;
    private final String title;
    private Simulation simulation;
    private FinishedCondition rest;

    /** Builds the first condition: what is wrong with the experiment is mostly wrong with that one too. */
    ConditionLoop(
            Experiment experiment,
            PluginRegistry registry,
            RunSettings settings,
            RunObserver observer,
            RunControl control) {
        this.control = control;
        this.conditions = experiment.conditions();
        this.registry = registry;
        this.settings = settings;
        this.observer = observer;
        this.dt = experiment.dt();
        this.title = "'" + experiment.name() + "', " + conditions.size() + " conditions,";
        conditions.forEach(c -> lengths.add(ScheduleLength.seconds(c.experiment(), registry)));
        this.simulation = build(0);
        this.streams = simulation.streams();
        tables.begin(simulation.tables(), conditions.get(0).keys());
    }

    private Simulation build(int condition) {
        Experiment experiment = conditions.get(condition).experiment();
        return new Simulation(
                experiment,
                registry,
                settings.backend().kernels(),
                PhiloxStream::new,
                settings.threads(),
                progressOf(experiment),
                control);
    }

    /** Tells how far the whole loop is. */
    private RunObserver progressOf(Experiment experiment) {
        long total = Math.round(lengths.stream().mapToDouble(d -> d).sum() / experiment.dt());
        return new RunObserver() {
            @Override
            public void progress(RunPlace place, long stepsDone, long stepsTotal) {
                observer.progress(place, Math.round(secondsBefore() / experiment.dt()) + stepsDone, total);
            }

            @Override
            public void record(Map<String, Object> record) {
                observer.record(record);
            }

            @Override
            public void swapped(SwapRecord swap) {
                observer.swapped(swap);
            }

            @Override
            public boolean stopRequested() {
                return observer.stopRequested();
            }
        };
    }

    private double secondsBefore() {
        return finished.stream().mapToDouble(FinishedCondition::seconds).sum();
    }

    @Override
    public void run() {
        while (!isFinished() && !observer.stopRequested()) {
            if (simulation == null) {
                simulation = build(finished.size());
            }
            simulation.run();
            if (simulation.isFinished()) {
                FinishedCondition condition = FinishedCondition.of(simulation);
                add(condition, finished.size());
                finished.add(condition);
                swapsBefore.add(simulation.swaps());
                close();
            }
        }
    }

    private void add(FinishedCondition of, int number) {
        Condition condition = conditions.get(number);
        tables.add(of.tables(), condition.keys(), condition.experiment().seed());
    }

    @Override
    public void gather() {
        if (simulation != null) {
            rest = FinishedCondition.of(simulation);
            add(rest, finished.size());
            close();
        }
    }

    @Override
    public boolean isFinished() {
        return finished.size() == conditions.size();
    }

    @Override
    public boolean isWhole() {
        return simulation == null || simulation.isWhole();
    }

    @Override
    public long steps() {
        return finished.stream().mapToLong(FinishedCondition::steps).sum()
                + (simulation == null ? 0 : simulation.steps());
    }

    @Override
    public double dt() {
        return dt;
    }

    @Override
    public double simulatedSeconds() {
        double now = simulation != null ? simulation.simulatedSeconds() : rest != null ? rest.seconds() : 0;
        return secondsBefore() + now;
    }

    @Override
    public Tables tables() {
        return tables.tables();
    }

    /** By group, with the number of the condition from 1 as suffix. */
    @Override
    public Map<String, RecordedSpikes> spikes() {
        Map<String, RecordedSpikes> spikes = new LinkedHashMap<>();
        collect(spikes, new NpzWriter());
        return spikes;
    }

    /** With the same suffix. */
    @Override
    public NpzWriter weights() {
        NpzWriter weights = new NpzWriter();
        collect(new LinkedHashMap<>(), weights);
        return weights;
    }

    private void collect(Map<String, RecordedSpikes> spikes, NpzWriter weights) {
        List<FinishedCondition> all = new ArrayList<>(finished);
        if (rest != null) {
            all.add(rest);
        }
        for (int i = 0; i < all.size(); i++) {
            all.get(i).addTo(spikes, weights, "-" + (i + 1));
        }
    }

    @Override
    public Stream<PluginPlace> plugins() {
        Simulation now = simulation;
        return now == null ? Stream.empty() : now.plugins();
    }

    /** Those of all conditions, one after the other. */
    @Override
    public List<SwapRecord> swaps() {
        List<SwapRecord> all = new ArrayList<>(swapsBefore.records());
        if (simulation != null) {
            all.addAll(simulation.swaps());
        }
        return all;
    }

    /** The same in all conditions. */
    @Override
    public Map<String, Integer> streams() {
        return streams;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public void prepare(Checkpoint checkpoint) {
        FinishedConditions kept = new FinishedConditions();
        checkpoint.restore(CONDITIONS, kept);
        for (int i = 0; i < finished.size(); i++) {
            add(finished.get(i), i);
        }
        close();
        if (kept.isBegun) {
            simulation = build(finished.size());
            simulation.prepare(checkpoint);
        }
        if (checkpoint.has(SWAPS)) {
            checkpoint.restore(SWAPS, swapsBefore);
        }
    }

    @Override
    public Map<String, Saved> parts() {
        Map<String, Saved> parts = new LinkedHashMap<>();
        parts.put(CONDITIONS, new FinishedConditions());
        if (simulation != null) {
            parts.putAll(simulation.parts());
        }
        if (!swapsBefore.records().isEmpty()) {
            parts.put(SWAPS, swapsBefore);
        }
        return parts;
    }

    /** The conditions that are over, and whether another one has begun. */
    private final class FinishedConditions implements Saved {
        private boolean isBegun;

        @Override
        public void save(StateWriter out) throws IOException {
            out.whole("finished", finished.size());
            out.flag("begun", simulation != null);
            for (FinishedCondition condition : finished) {
                condition.save(out);
            }
        }

        @Override
        public void restore(StateReader in) throws IOException {
            long count = in.whole("finished", 0, conditions.size());
            isBegun = in.flag("begun");
            finished.clear();
            for (int i = 0; i < count; i++) {
                FinishedCondition condition = FinishedCondition.empty();
                condition.restore(in);
                finished.add(condition);
            }
        }
    }

    @Override
    public void close() {
        if (simulation != null) {
            simulation.close();
            simulation = null;
        }
    }
}
