package org.apical.core.network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.core.experiment.ChosenPlugin;
import org.apical.neuron.Compartment;
import org.apical.neuron.NeuronModel;
import org.apical.neuron.Receptor;
import org.apical.plasticity.Moment;
import org.apical.plugin.ApicalException;
import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.unit.Unit;

/** N units of one neuron model, with their arrays, their spikes, and the detectors that others asked for. */
public final class NeuronGroup {
    /** In place of a lag: a detector by intervals. */
    private static final int BY_INTERVALS = -1;

    private final String name;
    private final int size;
    private final ArraySource store;
    private final Cuts cuts;
    private final List<Decays> decays;
    private final SpikeHistory[] spikes;
    private final Map<DetectorKey, Detector> detectors = new LinkedHashMap<>();
    private Detector[] detectorOrder = {};
    private ScriptedSpikes script;
    private GroupParts parts;
    private long spikesBefore;
    private int firstHistory;

    /** What makes two detectors of a group the same. */
    private record DetectorKey(double burstThreshold, int lag) {
        String title() {
            return lag == BY_INTERVALS
                    ? "detector " + burstThreshold + " s, by intervals"
                    : "detector " + burstThreshold + " s, lag " + lag;
        }
    }

    /** A group without a model; its settings say how many threads share it. */
    NeuronGroup(String name, Cuts cuts, BuildSettings settings) {
        this.name = name;
        this.size = cuts.to(cuts.shares() - 1);
        this.store = settings.arrays();
        this.decays = settings.decays();
        this.cuts = cuts;
        this.spikes = SpikeHistory.of(cuts.shares());
    }

    /** The name in the experiment file. */
    public String name() {
        return name;
    }

    /** Number of units. */
    public int size() {
        return size;
    }

    /** A state or input array, if the model has one of that name. */
    public Optional<StateArray> array(String variable) {
        return Optional.ofNullable(parts.arrays().arrays().get(variable));
    }

    /** All arrays in the order of the model. */
    public Collection<StateArray> arrays() {
        return parts.arrays().arrays().values();
    }

    /** The array that an input reaches, if the model has such a port. */
    public Optional<StateArray> port(Compartment compartment, Receptor receptor) {
        return parts.arrays().port(compartment, receptor);
    }

    /** The spikes by step. */
    public SpikeHistory spikes() {
        return spikes[0];
    }

    /** The spikes by step, as a share of the threads sees them. */
    SpikeHistory spikes(int share) {
        return spikes[share];
    }

    /** How its cells are dealt out to threads. */
    public Cuts cuts() {
        return cuts;
    }

    /** Number of spikes since the start of the run. */
    public long spikeCount() {
        return spikesBefore
                + parts.slices().stream().mapToLong(GroupSlice::spikeCount).sum();
    }

    /** The same, but for an ensemble the number that is to be expected: its units tell no single spikes. */
    public double expectedSpikeCount() {
        return signals().map(s -> s.events() + s.bursts()).orElseGet(() -> (double) spikeCount());
    }

    /** Its model; empty where its spikes are given. */
    public Optional<ChosenPlugin<NeuronModel>> model() {
        return parts.model();
    }

    /** What its model threw in a step, as a failure of the run. */
    ApicalException failure(long step, Throwable thrown) {
        return new PluginFault(
                        parts.model(), "group '" + name + "'", decays.get(0).dt())
                .of(step, thrown);
    }

    /** What its model has brought. */
    GroupParts parts() {
        return parts;
    }

    /** Lets a model take over: at first, and between two steps. */
    void install(GroupParts others) {
        long count = parts == null ? 0 : spikeCount();
        parts = others;
        spikesBefore += count - spikeCount();
    }

    /** What it tells others if it is an ensemble, whose units do not spike. */
    public Optional<ExpectedSignals> signals() {
        return parts.signals();
    }

    /** Counts of events and bursts by a burst threshold in s, as monitors use it; ask before the first step. */
    public MomentCounts counts(double burstThreshold) {
        return signals().isPresent() ? signals().get() : detector(burstThreshold);
    }

    /** The undelayed detector of a burst threshold in s, as monitors use it; ask before the first step. */
    public Detector detector(double burstThreshold) {
        return detector(burstThreshold, 0);
    }

    /**
     * A detector; those who ask for the same share it. Ask before the first step.
     *
     * @param burstThreshold time constant of the detection trace in s
     * @param lag by how many steps the trace lags behind the spikes
     */
    Detector detector(double burstThreshold, int lag) {
        Detector detector = detectors.computeIfAbsent(new DetectorKey(burstThreshold, lag), this::newDetector);
        detectorOrder = detectors.values().toArray(new Detector[0]);
        return detector;
    }

    /**
     * A detector by the intervals between spikes; those who ask for the same share it. Ask before the first step.
     *
     * @param burstThreshold longest interval within a burst in s
     */
    Detector intervalDetector(double burstThreshold) {
        return detector(burstThreshold, BY_INTERVALS);
    }

    private Detector newDetector(DetectorKey key) {
        boolean byTrace = key.lag() != BY_INTERVALS;
        IntFunction<DetectorPart> part = byTrace ? byTrace(key) : byIntervals(key);
        DetectorPart[] parts = IntStream.range(0, cuts.shares()).mapToObj(part).toArray(DetectorPart[]::new);
        return new Detector(spikes, parts, byTrace ? key.lag() : 0);
    }

    private IntFunction<DetectorPart> byTrace(DetectorKey key) {
        String owner = name + "/" + key.title();
        StateArray stored = store.allocate(owner, "trace", Unit.ONE, Extent.CELL, size);
        StateArray inBurst = store.allocate(owner, "in_burst", Unit.ONE, Extent.CELL, size);
        return share -> {
            ScaledTrace trace = new ScaledTrace(stored, decays.get(share).of(key.burstThreshold()))
                    .between(cuts.from(share), cuts.to(share));
            return new DetectorPart(new TraceSorter(trace, inBurst), trace);
        };
    }

    private IntFunction<DetectorPart> byIntervals(DetectorKey key) {
        if (script != null) {
            return share ->
                    new DetectorPart(script.sorter(key.burstThreshold(), cuts.from(share), cuts.to(share)), null);
        }
        String owner = name + "/" + key.title();
        ArrayShape wide = new ArrayShape("next_step", Unit.ONE, Extent.CELL, size, Precision.FLOAT64);
        StateArray next = store.array(owner, wide, 0);
        StateArray inBurst = store.allocate(owner, "in_burst", Unit.ONE, Extent.CELL, size);
        SpikeSorter sorter =
                new IntervalSorter(key.burstThreshold(), decays.get(0).dt(), next, inBurst);
        return share -> new DetectorPart(sorter, null);
    }

    /** Says that its spikes come from a script. */
    void follow(ScriptedSpikes spikeScript) {
        script = spikeScript;
    }

    /** What a share sees of the group: its spikes, and the events and bursts of each detector, numbered in this order. */
    List<SpikeHistory> histories(int share) {
        List<SpikeHistory> all = new ArrayList<>(List.of(spikes[share]));
        for (Detector detector : detectorOrder) {
            all.add(detector.history(Moment.EVENT, share));
            all.add(detector.history(Moment.BURST, share));
        }
        return all;
    }

    /** Numbers its histories among those of all groups. */
    void number(int first) {
        firstHistory = first;
        for (int share = 0; share < cuts.shares(); share++) {
            int next = first;
            for (SpikeHistory history : histories(share)) {
                history.number(next++);
            }
        }
    }

    /** Tells the spikes of a share's cells, their events and their bursts. */
    void tell(long step, int share, UnitList own, Outbox outbox) {
        outbox.put(step, firstHistory, own);
        for (int i = 0; i < detectorOrder.length; i++) {
            detectorOrder[i].tell(step, share, own, firstHistory + 1 + 2 * i, outbox);
        }
    }

    /** Writes what it holds besides its arrays, at the boundary before a step. */
    void save(long step, StateWriter out) throws IOException {
        out.whole("spike count", spikeCount());
        spikes[0].save("spikes", step, out);
        for (Map.Entry<DetectorKey, Detector> entry : detectors.entrySet()) {
            entry.getValue().save(entry.getKey().title(), step, out);
        }
    }

    /** Takes that over. */
    void restore(long step, StateReader in) throws IOException {
        spikesBefore = in.whole("spike count") - spikeCount() + spikesBefore;
        spikes[0].restore("spikes", step, in);
        for (Map.Entry<DetectorKey, Detector> entry : detectors.entrySet()) {
            entry.getValue().restore(entry.getKey().title(), step, in);
        }
    }

    /** Phase 4: the traces of a share count. */
    void plan(Agenda counts, int share) {
        for (Detector detector : detectorOrder) {
            detector.plan(counts, share);
        }
    }

    /** The traces of its detectors that belong to a share. */
    Stream<ScaledTrace> traces(int share) {
        return detectors.values().stream().flatMap(d -> d.traces(share));
    }
}
