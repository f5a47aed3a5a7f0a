package org.apical.core.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.checkpoint.Saved;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.MonitorSpec;
import org.apical.core.folder.NpzWriter;
import org.apical.core.network.Connection;
import org.apical.core.network.MemoryEstimate;
import org.apical.core.network.Network;
import org.apical.core.network.NetworkBuilder;
import org.apical.core.network.SavedNetwork;
import org.apical.core.network.StateStore;
import org.apical.core.network.Streams;
import org.apical.core.registry.PluginRegistry;
import org.apical.dataset.Examples;
import org.apical.kernel.Kernels;
import org.apical.solver.ClockSolver;

/** An experiment that is built and can be run once, from its first step to its last. */
public final class Simulation implements Course {
    /** Most steps between two checks for numbers that are not finite and for a wish to stop. */
    private static final long CHECK_EVERY = 2_000;

    private final Experiment experiment;
    private final Streams streams;
    private final Network network;
    private final ClockSolver solver;
    private final Examples examples;
    private final Environment environment;
    private final Timeline timeline;
    private final SchedulePosition position;
    private final StateStore store;
    private final Injections injections;
    private final PhaseWeights weights;
    private final Tables tables = new Tables();
    private final SpikeTrains spikes = new SpikeTrains();
    private final List<Recorder> recorders = new ArrayList<>();
    private final RunObserver observer;
    private boolean isWhole = true;

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
        this.solver = experiment.solver().resolve(registry, ClockSolver.class);
        this.examples = ScheduleLength.openDataset(experiment, registry).orElse(null);
        this.environment = new Environment(experiment.constants(), examples);
        NetworkBuilder builder = new NetworkBuilder(registry, kernels, experiment.dt(), streams, threads);
        this.store = builder.store();
        this.network = builder.build(experiment);
        this.timeline =
                new Timeline(experiment, examples == null ? 0 : examples.count(), streams.open("order of examples"));
        this.position = new SchedulePosition(timeline.stages());
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
        if (spec instanceof MonitorSpec.Synapses m) {
            return new SynapsesRecorder(m, network, experiment.seed(), timeline.steps(), tables);
        }
        if (spec instanceof MonitorSpec.Cost m) {
            return new CostRecorder(m, registry, network, environment, experiment.seed(), tables, observer);
        }
        if (spec instanceof MonitorSpec.Probe m) {
            return new ProbeRecorder(m, network, tables);
        }
        if (spec instanceof MonitorSpec.Spikes m) {
            return new SpikesRecorder(m, network, timeline, spikes);
        }
        if (spec instanceof MonitorSpec.Bursts m) {
            return new BurstsRecorder(m, network, experiment.seed(), timeline, tables);
        }
        return new CustomRecorder((MonitorSpec.Custom) spec, registry, network, tables);
    }

    /** Runs what is left of the schedule, or until the observer asks to stop. */
    @Override
    public void run() {
        resume();
        while (!position.isAtEnd() && !observer.stopRequested()) {
            run(position.stage());
        }
    }

    /** Makes what follows from the place in the schedule as it was; nothing is to be done at the start of a run. */
    private void resume() {
        position.before().forEach(environment::enter);
        if (position.isBegun()) {
            enter(position.stage());
            injections.resume(position.stage());
        }
    }

    private void run(Stage stage) {
        if (!position.isBegun()) {
            change(() -> begin(stage));
        }
        while (network.step() < stage.end() && !observer.stopRequested()) {
            change(() -> advanceTo(next(stage)));
            observer.progress(stage.place(), network.step(), timeline.steps());
        }
        if (network.step() == stage.end()) {
            change(() -> finish(stage));
        }
    }

    /** Does something after which the run is whole again, unless it fails. */
    private void change(Runnable act) {
        isWhole = false;
        act.run();
        isWhole = true;
    }

    /** The step up to which nobody needs to look. */
    private long next(Stage stage) {
        long next = Math.min(stage.end(), network.step() + CHECK_EVERY);
        for (Recorder recorder : recorders) {
            next = Math.min(next, recorder.due(network.step()));
        }
        return next;
    }

    private void begin(Stage stage) {
        enter(stage);
        injections.apply(stage);
        weights.apply(stage.phase());
        recorders.forEach(r -> r.start(stage));
        position.begin();
    }

    private void finish(Stage stage) {
        recorders.forEach(r -> r.finish(stage));
        position.finish();
    }

    /** Makes what holds for a whole stage so, and follows from it alone. */
    private void enter(Stage stage) {
        environment.enter(stage);
        for (Connection connection : network.connections()) {
            boolean plastic = stage.phase().plastic().contains(connection.name());
            connection.plasticity().ifPresent(p -> p.setPlastic(plastic));
        }
    }

    private void advanceTo(long step) {
        List<Recorder> due = new ArrayList<>();
        for (Recorder recorder : recorders) {
            if (recorder.due(network.step()) == step) {
                due.add(recorder);
            }
        }
        while (network.step() < step && !observer.stopRequested()) {
            solver.step(network);
        }
        network.settle();
        network.checkFinite();
        if (network.step() == step) {
            due.forEach(r -> r.sample(step));
        }
    }

    /** Whether the schedule was run to its end. */
    @Override
    public boolean isFinished() {
        return position.isAtEnd();
    }

    /** Whether it stands at a step boundary with nothing half done: a checkpoint can be written. */
    @Override
    public boolean isWhole() {
        return isWhole;
    }

    /** Everything that a checkpoint keeps of it, in the order in which it is restored: the arrays last. */
    @Override
    public Map<String, Saved> parts() {
        Map<String, Saved> parts = new LinkedHashMap<>();
        parts.put("schedule", position);
        parts.put("streams", streams);
        parts.put("injections", injections);
        parts.putAll(new SavedNetwork(network).parts());
        tables.all().forEach((name, table) -> parts.put("table " + name, new SavedTable(table)));
        spikes.all().forEach((group, train) -> parts.put("spikes " + group, train));
        for (int i = 0; i < recorders.size(); i++) {
            parts.put("monitor " + i, recorders.get(i));
        }
        parts.put("arrays", store);
        return parts;
    }

    /** Simulated time so far, in s. */
    @Override
    public double simulatedSeconds() {
        return network.step() * network.dt();
    }

    @Override
    public long steps() {
        return network.step();
    }

    @Override
    public double dt() {
        return network.dt();
    }

    @Override
    public NpzWriter weights() {
        NpzWriter weights = new NpzWriter();
        LearnedArrays.of(network).addTo(weights, "");
        return weights;
    }

    @Override
    public String title() {
        return "'" + experiment.name() + "' with seed " + experiment.seed();
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
    @Override
    public Tables tables() {
        return tables;
    }

    /** The recorded spikes by group, when the run is over. */
    @Override
    public Map<String, RecordedSpikes> spikes() {
        spikes.endAt(network.step());
        return spikes.all();
    }

    /** Number of the random stream of each use. */
    @Override
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
