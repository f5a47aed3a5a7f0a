package org.apical.core.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.MonitorSpec;
import org.apical.core.network.Connection;
import org.apical.core.network.MemoryEstimate;
import org.apical.core.network.Network;
import org.apical.core.network.NetworkBuilder;
import org.apical.core.network.Streams;
import org.apical.core.registry.PluginRegistry;
import org.apical.dataset.Examples;
import org.apical.kernel.Kernels;
import org.apical.solver.Solver;

/** An experiment that is built and can be run once, from its first step to its last. */
public final class Simulation implements AutoCloseable {
    /** Most steps between two checks for numbers that are not finite and for a wish to stop. */
    private static final long CHECK_EVERY = 2_000;

    private final Experiment experiment;
    private final Streams streams;
    private final Network network;
    private final Solver solver;
    private final Examples examples;
    private final Environment environment;
    private final Timeline timeline;
    private final Injections injections;
    private final PhaseWeights weights;
    private final Tables tables = new Tables();
    private final List<Recorder> recorders = new ArrayList<>();
    private final RunObserver observer;
    private boolean isFinished;

    /**
     * Builds an experiment.
     *
     * @param experiment what to run
     * @param registry where plug-ins are found
     * @param kernels the backend's array mathematics
     * @param generator random numbers
     * @param threads how many threads step the groups
     * @param observer told about the run
     */
    public Simulation(
            Experiment experiment,
            PluginRegistry registry,
            Kernels kernels,
            Streams.Generator generator,
            int threads,
            RunObserver observer) {
        new MemoryEstimate(experiment, registry, kernels.precision()).check();
        this.experiment = experiment;
        this.observer = observer;
        this.streams = new Streams(experiment.seed(), generator);
        this.solver = experiment.solver().resolve(registry, Solver.class);
        this.examples = ScheduleLength.openDataset(experiment, registry).orElse(null);
        this.environment = new Environment(experiment.constants(), examples);
        this.network = new NetworkBuilder(registry, kernels, experiment.dt(), streams, threads).build(experiment);
        this.timeline =
                new Timeline(experiment, examples == null ? 0 : examples.count(), streams.open("order of examples"));
        this.injections = new Injections(experiment, registry, network, environment, kernels, streams);
        this.weights = new PhaseWeights(experiment, network, environment);
        experiment.monitors().forEach(m -> recorders.add(recorder(m, registry)));
    }

    private Recorder recorder(MonitorSpec spec, PluginRegistry registry) {
        if (spec instanceof MonitorSpec.Rates m) {
            return new RatesRecorder(m, network, experiment.seed(), tables);
        }
        if (spec instanceof MonitorSpec.Raster m) {
            return new RasterRecorder(m, network, experiment.seed(), tables);
        }
        if (spec instanceof MonitorSpec.Windows m) {
            return new WindowsRecorder(m, network, experiment.seed(), tables);
        }
        if (spec instanceof MonitorSpec.Weights m) {
            return new WeightsRecorder(m, network, experiment.seed(), tables);
        }
        if (spec instanceof MonitorSpec.Cost m) {
            return new CostRecorder(m, registry, network, environment, experiment.seed(), tables, observer);
        }
        if (spec instanceof MonitorSpec.Probe m) {
            return new ProbeRecorder(m, network, tables);
        }
        if (spec instanceof MonitorSpec.Spikes m) {
            return new SpikesRecorder(m, network);
        }
        return new CustomRecorder((MonitorSpec.Custom) spec, registry, network, tables);
    }

    /** Runs the whole schedule, or until the observer asks to stop. */
    public void run() {
        for (Stage stage : timeline.stages()) {
            if (observer.stopRequested()) {
                return;
            }
            run(stage);
        }
        isFinished = network.step() == timeline.steps();
    }

    private void run(Stage stage) {
        begin(stage);
        while (network.step() < stage.end() && !observer.stopRequested()) {
            long next = Math.min(stage.end(), network.step() + CHECK_EVERY);
            for (Recorder recorder : recorders) {
                next = Math.min(next, recorder.due(network.step()));
            }
            advanceTo(next);
            observer.progress(stage, network.step(), timeline.steps());
        }
        if (network.step() == stage.end()) {
            recorders.forEach(r -> r.finish(stage));
        }
    }

    private void begin(Stage stage) {
        environment.enter(stage);
        injections.apply(stage);
        weights.apply(stage.phase());
        for (Connection connection : network.connections()) {
            boolean plastic = stage.phase().plastic().contains(connection.name());
            connection.plasticity().ifPresent(p -> p.setPlastic(plastic));
        }
        recorders.forEach(r -> r.start(stage));
    }

    private void advanceTo(long step) {
        List<Recorder> due = new ArrayList<>();
        for (Recorder recorder : recorders) {
            if (recorder.due(network.step()) == step) {
                due.add(recorder);
            }
        }
        while (network.step() < step) {
            solver.step(network);
        }
        network.settle();
        network.checkFinite();
        due.forEach(r -> r.sample(step));
    }

    /** Whether the schedule was run to its end. */
    public boolean isFinished() {
        return isFinished;
    }

    /** Simulated time so far, in s. */
    public double simulatedSeconds() {
        return network.step() * network.dt();
    }

    /** Length of the whole schedule in steps. */
    public long totalSteps() {
        return timeline.steps();
    }

    /** The network. */
    public Network network() {
        return network;
    }

    /** What was recorded so far. */
    public Tables tables() {
        return tables;
    }

    /** The recorded spikes by group. */
    public Map<String, RecordedSpikes> spikes() {
        Map<String, RecordedSpikes> all = new LinkedHashMap<>();
        for (Recorder recorder : recorders) {
            if (recorder instanceof SpikesRecorder spikes) {
                all.putAll(spikes.trains());
            }
        }
        return all;
    }

    /** Number of the random stream of each use. */
    public Map<String, Integer> streams() {
        return streams.numbers();
    }

    @Override
    public void close() {
        network.close();
        if (examples != null) {
            examples.close();
        }
    }
}
