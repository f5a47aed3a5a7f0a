package org.apical.core.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.experiment.Condition;
import org.apical.core.experiment.Experiment;
import org.apical.core.folder.NpzWriter;
import org.apical.core.machine.PhiloxStream;
import org.apical.core.registry.PluginRegistry;

/**
 * The conditions of an experiment, one after the other. Each is a simulation of its own; their tables become one, with the
 * condition in its first columns.
 */
final class ConditionLoop implements AutoCloseable {
    private final List<Condition> conditions;
    private final PluginRegistry registry;
    private final RunSettings settings;
    private final RunObserver observer;
    private final JoinedTables tables = new JoinedTables();
    private final Map<String, RecordedSpikes> spikes = new LinkedHashMap<>();
    private final NpzWriter weights = new NpzWriter();
    private final List<Double> lengths = new ArrayList<>();
    private Simulation simulation;
    private int finished;
    private double secondsBefore;

    /** Builds the first condition: what is wrong with the experiment is mostly wrong with that one too. */
    ConditionLoop(Experiment experiment, PluginRegistry registry, RunSettings settings, RunObserver observer) {
        this.conditions = experiment.conditions();
        this.registry = registry;
        this.settings = settings;
        this.observer = observer;
        conditions.forEach(c -> lengths.add(ScheduleLength.seconds(c.experiment(), registry)));
        this.simulation = build(0);
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
                progressOf(experiment));
    }

    /** Tells how far the whole loop is. */
    private RunObserver progressOf(Experiment experiment) {
        double dt = experiment.dt();
        long total = Math.round(lengths.stream().mapToDouble(d -> d).sum() / dt);
        return new RunObserver() {
            @Override
            public void progress(RunPlace place, long stepsDone, long stepsTotal) {
                observer.progress(place, Math.round(secondsBefore / dt) + stepsDone, total);
            }

            @Override
            public void record(Map<String, Object> record) {
                observer.record(record);
            }

            @Override
            public boolean stopRequested() {
                return observer.stopRequested();
            }
        };
    }

    /** Runs all conditions, or until the observer asks to stop. */
    void run() {
        while (finished < conditions.size() && !observer.stopRequested()) {
            if (simulation == null) {
                simulation = build(finished);
            }
            try {
                simulation.run();
            } finally {
                keep();
            }
        }
    }

    /** Takes over what a condition has left, be it whole or not. */
    private void keep() {
        Condition condition = conditions.get(finished);
        tables.add(simulation.tables(), condition.keys(), condition.experiment().seed());
        String suffix = "-" + (finished + 1);
        simulation.spikes().forEach((group, trains) -> spikes.put(group + suffix, trains));
        LearnedArrays.add(weights, suffix, simulation.network());
        secondsBefore += simulation.simulatedSeconds();
        finished += simulation.isFinished() ? 1 : 0;
        simulation.close();
        simulation = null;
    }

    /** Number of conditions. */
    int count() {
        return conditions.size();
    }

    /** Whether all conditions were run to their ends. */
    boolean isFinished() {
        return finished == conditions.size();
    }

    /** Simulated time of all conditions so far, in s. */
    double simulatedSeconds() {
        return secondsBefore + (simulation == null ? 0 : simulation.simulatedSeconds());
    }

    /** The tables of the conditions that are over. */
    Tables tables() {
        return tables.tables();
    }

    /** The recorded spikes: by group, with the number of the condition from 1 as suffix. */
    Map<String, RecordedSpikes> spikes() {
        return spikes;
    }

    /** What was learned, with the same suffix. */
    NpzWriter weights() {
        return weights;
    }

    /** Number of the random stream of each use, which is the same in all conditions. */
    Map<String, Integer> streams() {
        return simulation.streams();
    }

    @Override
    public void close() {
        if (simulation != null) {
            simulation.close();
        }
    }
}
