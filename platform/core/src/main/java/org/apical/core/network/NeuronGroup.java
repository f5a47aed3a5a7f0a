package org.apical.core.network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.neuron.Compartment;
import org.apical.neuron.Port;
import org.apical.neuron.Receptor;
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
    private final Map<String, StateArray> arrays;
    private final List<Port> ports;
    private final StateStore store;
    private final Decays decays;
    private final SpikeHistory spikes = new SpikeHistory();
    private final List<GroupSlice> slices = new ArrayList<>();
    private final Map<DetectorKey, Detector> detectors = new LinkedHashMap<>();
    private Detector[] detectorOrder = {};
    private ScriptedSpikes script;
    private long spikeCount;

    /** What makes two detectors of a group the same. */
    private record DetectorKey(double burstThreshold, int lag) {
        String title() {
            return lag == BY_INTERVALS
                    ? "detector " + burstThreshold + " s, by intervals"
                    : "detector " + burstThreshold + " s, lag " + lag;
        }
    }

    NeuronGroup(
            String name, int size, Map<String, StateArray> arrays, List<Port> ports, StateStore store, Decays decays) {
        this.name = name;
        this.size = size;
        this.arrays = arrays;
        this.ports = ports;
        this.store = store;
        this.decays = decays;
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
        return Optional.ofNullable(arrays.get(variable));
    }

    /** All arrays in the order of the model. */
    public Collection<StateArray> arrays() {
        return arrays.values();
    }

    /** The array that an input reaches, if the model has such a port. */
    public Optional<StateArray> port(Compartment compartment, Receptor receptor) {
        return ports.stream()
                .filter(p -> p.compartment() == compartment && p.receptor() == receptor)
                .map(p -> arrays.get(p.variable()))
                .findFirst();
    }

    /** The spikes by step. */
    public SpikeHistory spikes() {
        return spikes;
    }

    /** Number of spikes since the start of the run. */
    public long spikeCount() {
        return spikeCount;
    }

    void add(GroupSlice slice) {
        slices.add(slice);
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
        if (key.lag() == BY_INTERVALS) {
            return new Detector(spikes, intervalSorter(key));
        }
        String owner = name + "/" + key.title();
        StateArray trace = store.allocate(owner, "trace", Unit.ONE, Extent.CELL, size);
        StateArray inBurst = store.allocate(owner, "in_burst", Unit.ONE, Extent.CELL, size);
        return new Detector(spikes, new ScaledTrace(trace, decays.of(key.burstThreshold())), inBurst, key.lag());
    }

    private SpikeSorter intervalSorter(DetectorKey key) {
        if (script != null) {
            return script.sorter(key.burstThreshold());
        }
        String owner = name + "/" + key.title();
        StateArray next = store.allocate(owner, "next_step", Unit.ONE, Extent.CELL, size, Precision.FLOAT64);
        StateArray inBurst = store.allocate(owner, "in_burst", Unit.ONE, Extent.CELL, size);
        return new IntervalSorter(key.burstThreshold(), decays.dt(), next, inBurst);
    }

    /** Says that its spikes come from a script. */
    void follow(ScriptedSpikes spikeScript) {
        script = spikeScript;
    }

    /** Joins the spikes of all slices, in their order, and classifies them. */
    void collect(long step) {
        UnitList joined = spikes.begin(step);
        for (int i = 0; i < slices.size(); i++) {
            joined.append(slices.get(i).spikes());
        }
        spikeCount += joined.count();
        for (int i = 0; i < detectorOrder.length; i++) {
            detectorOrder[i].classify(step);
        }
    }

    /** Writes what it holds besides its arrays, at the boundary before a step. */
    void save(long step, StateWriter out) throws IOException {
        out.whole("spike count", spikeCount);
        spikes.save("spikes", step, out);
        for (Map.Entry<DetectorKey, Detector> entry : detectors.entrySet()) {
            entry.getValue().save(entry.getKey().title(), step, out);
        }
    }

    /** Takes that over. */
    void restore(long step, StateReader in) throws IOException {
        spikeCount = in.whole("spike count");
        spikes.restore("spikes", step, in);
        for (Map.Entry<DetectorKey, Detector> entry : detectors.entrySet()) {
            entry.getValue().restore(entry.getKey().title(), step, in);
        }
    }

    /** Phase 4: traces count. */
    void count(long step) {
        for (int i = 0; i < detectorOrder.length; i++) {
            detectorOrder[i].count(step);
        }
    }

    /** The traces of its detectors. */
    Stream<ScaledTrace> traces() {
        return detectors.values().stream().flatMap(d -> d.trace().stream());
    }
}
