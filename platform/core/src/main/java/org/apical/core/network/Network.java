package org.apical.core.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apical.plugin.RunException;
import org.apical.solver.ClockedNetwork;
import org.apical.state.StateArray;

/**
 * A living network: groups and connections in the order of the experiment, and the step that it has reached.
 *
 * <p>Threads share the integration of groups, in fixed slices; everything else is done by the caller. Results do not depend on
 * the number of threads.
 */
public final class Network implements ClockedNetwork, AutoCloseable {
    /** Told about the spikes of each step while it is attached. */
    @FunctionalInterface
    public interface SpikeListener {
        /** The spikes of a group in a step, ascending. */
        void spikes(NeuronGroup group, long step, UnitList spikes);
    }

    private final Map<String, NeuronGroup> groups = new LinkedHashMap<>();
    private final Map<String, Connection> connections = new LinkedHashMap<>();
    private final NeuronGroup[] groupOrder;
    private final Connection[] connectionOrder;
    private final GroupSlice[][] shares;
    private final Crew crew;
    private final double dt;
    private final List<SpikeListener> listeners = new ArrayList<>();
    private LongConsumer drive = now -> {};
    private Traces traces;
    private long step;

    /**
     * A network at step 0.
     *
     * @param groups in order
     * @param connections in order
     * @param shares the slices that each thread steps
     * @param dt step in s
     */
    Network(List<NeuronGroup> groups, List<Connection> connections, List<List<GroupSlice>> shares, double dt) {
        groups.forEach(g -> this.groups.put(g.name(), g));
        connections.forEach(c -> this.connections.put(c.name(), c));
        this.groupOrder = groups.toArray(new NeuronGroup[0]);
        this.connectionOrder = connections.toArray(new Connection[0]);
        this.shares = shares.stream().map(s -> s.toArray(new GroupSlice[0])).toArray(GroupSlice[][]::new);
        this.crew = new Crew(shares.size(), this::evolveShare);
        this.dt = dt;
    }

    /** Number of steps done; the next step has this number. */
    public long step() {
        return step;
    }

    /** The time step in s. */
    public double dt() {
        return dt;
    }

    /** The groups in order. */
    public Collection<NeuronGroup> groups() {
        return Collections.unmodifiableCollection(groups.values());
    }

    /** The connections in order. */
    public Collection<Connection> connections() {
        return Collections.unmodifiableCollection(connections.values());
    }

    /** A group by name; null if there is none. */
    public NeuronGroup group(String name) {
        return groups.get(name);
    }

    /** A connection by name; null if there is none. */
    public Connection connection(String name) {
        return connections.get(name);
    }

    /** Tells a listener all spikes from the next step on. */
    public void listen(SpikeListener listener) {
        listeners.add(listener);
    }

    /** Tells a listener no more spikes. */
    public void forget(SpikeListener listener) {
        listeners.remove(listener);
    }

    /** Goes on after that many steps, with arrays and spikes as they were then. */
    void resumeAt(long stepsDone) {
        step = stepsDone;
    }

    @Override
    public void evolve() {
        crew.run();
        for (NeuronGroup group : groupOrder) {
            group.collect(step);
            for (SpikeListener listener : listeners) {
                listener.spikes(group, step, group.spikes().at(step));
            }
        }
    }

    private void evolveShare(int share) {
        for (GroupSlice slice : shares[share]) {
            slice.step(step);
        }
    }

    @Override
    public void propagate() {
        for (Connection connection : connectionOrder) {
            connection.propagate(step);
        }
    }

    /** Lets somebody set the inputs of each step, between its transmission and its injection. */
    public void driveBy(LongConsumer setter) {
        drive = setter;
    }

    /** Only the inputs are set here: each slice injects them before its next step, or in {@link #settle} before somebody looks. */
    @Override
    public void inject() {
        drive.accept(step);
    }

    @Override
    public void decay() {
        for (NeuronGroup group : groupOrder) {
            group.count(step);
        }
        for (Connection connection : connectionOrder) {
            connection.count(step);
        }
        if (traces == null) {
            traces = new Traces(allTraces());
        }
        traces.decay(step);
    }

    /** Known from the first step on: until then monitors may ask for detectors. */
    private List<ScaledTrace> allTraces() {
        List<ScaledTrace> all = new ArrayList<>();
        groups().forEach(g -> g.traces().forEach(all::add));
        connections().forEach(c -> c.plasticity().ifPresent(p -> all.addAll(p.traces())));
        return all;
    }

    @Override
    public void advance() {
        step++;
    }

    /** Brings all arrays up to date; needed between steps before arrays are read or inputs are changed. */
    public void settle() {
        for (GroupSlice[] share : shares) {
            for (GroupSlice slice : share) {
                slice.after(step - 1);
            }
        }
    }

    /**
     * Checks that no variable of a group is NaN or infinite.
     *
     * @throws RunException {@code diverged}, naming group, variable, unit and step
     */
    public void checkFinite() {
        for (NeuronGroup group : groupOrder) {
            for (StateArray array : group.arrays()) {
                for (int i = 0; i < array.length(); i++) {
                    if (!Double.isFinite(array.get(i))) {
                        throw diverged(group, array, i);
                    }
                }
            }
        }
    }

    private RunException diverged(NeuronGroup group, StateArray array, int unit) {
        RunException e = new RunException(
                "diverged",
                array.name() + " of cell " + unit + " of group '" + group.name() + "' is " + array.get(unit)
                        + " after step " + (step - 1) + " (t = " + step * dt + " s)");
        e.mend("use a smaller time.dt, or look at the inputs and parameters of '" + group.name() + "'");
        return e;
    }

    @Override
    public void close() {
        crew.close();
    }
}
