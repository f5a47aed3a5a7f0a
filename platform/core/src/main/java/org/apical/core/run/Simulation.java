package org.apical.core.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apical.core.checkpoint.Checkpoint;
import org.apical.core.checkpoint.Saved;
import org.apical.core.experiment.ChosenPlugin;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.MonitorSpec;
import org.apical.core.experiment.PluginUse;
import org.apical.core.experiment.SwapSpec;
import org.apical.core.folder.NpzWriter;
import org.apical.core.folder.SwapRecord;
import org.apical.core.network.Connection;
import org.apical.core.network.MemoryEstimate;
import org.apical.core.network.Network;
import org.apical.core.network.NetworkBuilder;
import org.apical.core.network.SavedNetwork;
import org.apical.core.network.StateStore;
import org.apical.core.network.Streams;
import org.apical.core.registry.PluginInfo;
import org.apical.core.registry.PluginRegistry;
import org.apical.core.swap.PluginsInUse;
import org.apical.core.swap.PreparedSwap;
import org.apical.core.swap.Successors;
import org.apical.core.swap.SwapRequest;
import org.apical.dataset.Examples;
import org.apical.kernel.Kernels;
import org.apical.monitor.Monitor;
import org.apical.solver.ClockSolver;

/** An experiment that is built and can be run once, from its first step to its last. */
public final class Simulation implements Course {
    /** Most steps between two checks for numbers that are not finite and for a wish to stop. */
    private static final long CHECK_EVERY = 2_000;

    private final Experiment experiment;
    private final Streams streams;
    private final Network network;
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
    private final RunControl control;
    private final Swapping swapping;
    private ChosenPlugin<ClockSolver> solver;
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
        this(experiment, registry, kernels, generator, threads, observer, new RunControl("unknown"));
    }

    /**
     * Builds an experiment that others may change while it runs.
     *
     * @param control what they ask for
     */
    public Simulation(
            Experiment experiment,
            PluginRegistry registry,
            Kernels kernels,
            Streams.Generator generator,
            int threads,
            RunObserver observer,
            RunControl control) {
        new MemoryEstimate(experiment, registry, kernels.precision()).check();
        this.experiment = experiment;
        this.observer = observer;
        this.streams = new Streams(experiment.seed(), generator);
        this.control = control;
        this.solver = experiment.solver().choose(registry, ClockSolver.class);
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
        PluginsInUse inUse = new PluginsInUse(network, control.backend(), solver);
        experiment.monitors().forEach(m -> recorders.add(recorder(m, registry, inUse)));
        this.swapping = new Swapping(this, registry, inUse, new SwapPlan(experiment, timeline));
    }

    private Recorder recorder(MonitorSpec spec, PluginRegistry registry, PluginsInUse inUse) {
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
        MonitorSpec.Custom custom = (MonitorSpec.Custom) spec;
        ChosenPlugin<Monitor> chosen = custom.plugin().choose(registry, Monitor.class);
        inUse.monitor(custom.table(), chosen);
        return new CustomRecorder(custom, chosen, network, tables);
    }

    /** Runs what is left of the schedule, or until the observer asks to stop. */
    @Override
    public void run() {
        resume();
        if (control.isLive() || swapping.isPlanned()) {
            swapping.warmUp();
            swapping.prepareNext();
        }
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
            control.answer(this, observer::stopRequested);
            change(swapping::runPlanned);
            change(() -> advanceTo(next(stage), () -> observer.stopRequested() || control.isCalled()));
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
        long next = Math.min(Math.min(stage.end(), swapping.due()), network.step() + CHECK_EVERY);
        next = Math.min(next, Math.max(control.target(), network.step() + 1));
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
        letLearn(stage);
    }

    /** Lets the weights change that may change in a stage. */
    private void letLearn(Stage stage) {
        for (Connection connection : network.connections()) {
            boolean plastic = stage.phase().plastic().contains(connection.name());
            connection.plasticity().ifPresent(p -> p.setPlastic(plastic));
        }
    }

    private void advanceTo(long step, BooleanSupplier isInterrupted) {
        List<Recorder> due = new ArrayList<>();
        for (Recorder recorder : recorders) {
            if (recorder.due(network.step()) == step) {
                due.add(recorder);
            }
        }
        ClockSolver steps = solver.plugin();
        while (network.step() < step && !isInterrupted.getAsBoolean()) {
            steps.step(network);
        }
        network.settle();
        network.checkFinite();
        if (network.step() == step) {
            due.forEach(r -> r.sample(step));
        }
    }

    /** Goes on for the steps of a trial, whatever others ask for: to the end of the phase, or the next swap of the file, at most. */
    void advanceOnTrial() {
        Stage stage = position.stage();
        long wanted = isHeld() ? Long.MAX_VALUE : control.target();
        long end = Math.min(Math.min(stage.end(), network.step() + Swapping.TRIAL), Math.min(swapping.due(), wanted));
        while (network.step() < end) {
            advanceTo(Math.min(end, next(stage)), () -> false);
        }
    }

    /** Whether somebody holds it at the step where it stands. */
    boolean isHeld() {
        return network.step() >= control.target();
    }

    /** What has been recorded up to now. */
    RunMemory memory() {
        return new RunMemory(recorders, tables, spikes);
    }

    /**
     * Uses the plug-ins of a swap that are not the network's, and follows those that are.
     *
     * @return takes it back
     */
    Runnable adopt(Successors successors) {
        ChosenPlugin<ClockSolver> before = solver;
        List<Recorder> recordersBefore = List.copyOf(recorders);
        Runnable followed = injections.follow();
        Runnable undo = () -> {
            solver = before;
            recorders.clear();
            recorders.addAll(recordersBefore);
            followed.run();
        };
        try {
            successors.solver().ifPresent(other -> solver = other);
            successors.monitors().forEach(this::replaceMonitor);
            recorders.forEach(Recorder::recheck);
            if (position.isBegun()) {
                letLearn(position.stage());
            }
            return undo;
        } catch (RuntimeException e) {
            undo.run();
            throw e;
        }
    }

    private void replaceMonitor(String table, ChosenPlugin<Monitor> chosen) {
        recorders.replaceAll(recorder ->
                recorder instanceof CustomRecorder custom && custom.table().equals(table)
                        ? custom.successor(chosen, network, tables)
                        : recorder);
    }

    /** Gets swaps ready, does them when they are, and completes a result with what became of them. */
    void swap(List<SwapRequest> requests, CompletableFuture<List<SwapRecord>> result) {
        swapping.ask(requests, control, result);
    }

    /** Does swaps that were asked for; between two steps. */
    List<SwapRecord> swapNow(CompletableFuture<PreparedSwap> ready, List<SwapRequest> requests) {
        isWhole = false;
        List<SwapRecord> records = swapping.run(ready, requests);
        isWhole = true;
        return records;
    }

    /**
     * Finds the very plug-in that a use of it stands for now, be it of the bundle set or not.
     *
     * @param use a use by a part of the network
     * @param registry where all plug-ins are
     */
    public PluginRegistry registryOf(PluginUse use, PluginRegistry registry) {
        return Stream.concat(
                        network.groups().stream().flatMap(g -> g.model().stream()),
                        network.connections().stream()
                                .flatMap(c -> Stream.concat(c.rule().stream(), c.shortTerm().stream())))
                .filter(chosen -> chosen.use().equals(use))
                .findFirst()
                .<PluginRegistry>map(chosen -> new ExactRegistry(registry, chosen.version()))
                .orElse(registry);
    }

    /** The swaps that bring a plug-in to all places where one of its kind and name is. */
    public List<SwapSpec> swapsTo(PluginInfo plugin) {
        return swapping.swapsTo(plugin);
    }

    /** Tells what became of a swap. */
    void tell(SwapRecord swap) {
        observer.swapped(swap);
    }

    /** Asked for by the thread that waits, too. */
    @Override
    public Stream<PluginPlace> plugins() {
        Stream<PluginPlace> models = network.groups().stream()
                .flatMap(g -> g.model().stream().flatMap(m -> PluginPlace.of(m, "group '" + g.name() + "'")));
        Stream<PluginPlace> ofConnections = network.connections().stream()
                .flatMap(c -> Stream.concat(c.rule().stream(), c.shortTerm().stream())
                        .flatMap(p -> PluginPlace.of(p, "connection '" + c.name() + "'")));
        Stream<PluginPlace> monitors = recorders.stream()
                .filter(CustomRecorder.class::isInstance)
                .map(CustomRecorder.class::cast)
                .flatMap(r -> PluginPlace.of(r.chosen(), "the monitor of table '" + r.table() + "'"));
        return Stream.of(models, ofConnections, monitors, PluginPlace.of(solver, "the solver"))
                .flatMap(s -> s);
    }

    @Override
    public List<SwapRecord> swaps() {
        return swapping.records();
    }

    @Override
    public void prepare(Checkpoint checkpoint) {
        swapping.replay(checkpoint);
    }

    /** What is run. */
    public Experiment experiment() {
        return experiment;
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
        if (!swapping.records().isEmpty()) {
            parts.put(Swapping.PART, swapping.log());
        }
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
        swapping.close();
        network.close();
        if (examples != null) {
            examples.close();
        }
    }
}
