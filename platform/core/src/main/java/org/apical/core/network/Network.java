package org.apical.core.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apical.kernel.Kernels;
import org.apical.plugin.RunException;
import org.apical.solver.ClockedNetwork;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/**
 * A living network: groups and connections in the order of the experiment, and the step that it has reached.
 *
 * <p>Threads share the cells of each group, and all that happens to them. With several threads, what need not wait for another
 * share is put off until the next {@link #evolve} or {@link #settle}, so that they meet once in a step. Results do not depend on
 * the number of threads.
 */
public final class Network implements ClockedNetwork, AutoCloseable {
    /** Told about the spikes of each step while it is attached. */
    @FunctionalInterface
    public interface SpikeListener {
        /** The spikes of a group in a step, ascending. */
        void spikes(NeuronGroup group, long step, UnitList spikes);
    }

    /** What sets the inputs of each step, between its transmission and its injection. */
    public interface Inputs {
        /** Looks up what the inputs of a step are. */
        void find(long step);

        /** Sets them for the cells of one share, see {@link NeuronGroup#cuts}. */
        void set(int share);
    }

    private final Map<String, NeuronGroup> groups = new LinkedHashMap<>();
    private final Map<String, Connection> connections = new LinkedHashMap<>();
    private final NeuronGroup[] groupOrder;
    private final int shareCount;
    private final ShareActs work;
    private Share[] shares;
    private BuildSettings settings;
    private final Crew crew;
    private final StateStore store;
    private final List<SpikeListener> listeners = new ArrayList<>();
    private Inputs inputs;
    private int acts;
    private int count;
    private long firstStep;
    private int generation;
    private boolean isPrepared;
    private boolean isTouched = true;
    private long step;

    /**
     * A network at step 0.
     *
     * @param groups in order
     * @param connections in order
     * @param store its arrays
     * @param settings what it was built with
     */
    Network(List<NeuronGroup> groups, List<Connection> connections, StateStore store, BuildSettings settings) {
        groups.forEach(g -> this.groups.put(g.name(), g));
        connections.forEach(c -> this.connections.put(c.name(), c));
        this.groupOrder = groups.toArray(new NeuronGroup[0]);
        this.store = store;
        this.settings = settings;
        this.shareCount = settings.shares();
        this.shares = deal();
        this.work = new ShareActs(shares);
        this.crew = new Crew(shareCount, work);
    }

    private Share[] deal() {
        return IntStream.range(0, shareCount)
                .mapToObj(share -> new Share(share, groups.values(), connections.values()))
                .toArray(Share[]::new);
    }

    /** Goes on with what groups and connections have now; between two steps, with all arrays up to date. */
    void assemble(BuildSettings now) {
        settings = now;
        generation++;
        settings.copies().retain(store.arrays().values());
        shares = deal();
        work.setShares(shares);
        isTouched = true;
        prepare();
    }

    /** Gives up a step that failed: nothing is at work any more, and arrays hold anything. */
    public void abandon() {
        acts = 0;
        count = 0;
        crew.rest();
        groups.values().forEach(group -> group.parts().slices().forEach(GroupSlice::restart));
    }

    /** How often its parts have been exchanged. */
    public int generation() {
        return generation;
    }

    /** What its parts are built with now. */
    BuildSettings settings() {
        return settings;
    }

    /** Its arrays. */
    StateStore store() {
        return store;
    }

    /** Number of steps done; the next step has this number. */
    public long step() {
        return step;
    }

    /** The array mathematics that it uses. */
    public Kernels kernels() {
        return settings.kernels();
    }

    /** The time of the next step in s. */
    public double seconds() {
        return Time.of(step, dt());
    }

    /** The type of its state variables. */
    public Precision precision() {
        return store.precision();
    }

    /** The time step in s. */
    public double dt() {
        return settings.dt();
    }

    /** In how many shares threads do the work. */
    public int shares() {
        return shareCount;
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
        isTouched = true;
        isPrepared = false; // what shares know of the steps before
    }

    @Override
    public void evolve() {
        if (!isPrepared) {
            prepare();
        }
        if (isTouched) {
            settings.copies().refresh();
            isTouched = false;
        }
        act(ShareActs.EVOLVE);
        meet(ShareActs.RECEIVE);
        for (int i = 0; i < listeners.size(); i++) {
            for (NeuronGroup group : groupOrder) {
                listeners.get(i).spikes(group, step, group.spikes().at(step));
            }
        }
    }

    private void prepare() {
        int number = 0;
        for (NeuronGroup group : groupOrder) {
            group.number(number);
            number += group.histories(0).size();
        }
        for (Share share : shares) {
            share.prepare(groups.values(), step);
        }
        isPrepared = true;
    }

    @Override
    public void propagate() {
        act(ShareActs.PROPAGATE);
    }

    /** Lets somebody set the inputs of each step; null if they stay. */
    public void driveBy(Inputs setter) {
        meet();
        inputs = setter;
        work.setInputs(setter);
    }

    /** Only the inputs are set here: each slice injects them before its next step, or in {@link #settle} before somebody looks. */
    @Override
    public void inject() {
        if (inputs != null) {
            inputs.find(step);
            act(ShareActs.INJECT);
        }
    }

    @Override
    public void decay() {
        act(ShareActs.DECAY);
    }

    @Override
    public void advance() {
        act(Crew.ADVANCE);
        step++;
    }

    /** Has all shares do something: at once if there is only one, else when the shares meet. */
    private void act(int what) {
        if (shareCount == 1) {
            work.run(0, what, step);
            return;
        }
        if (count >= Crew.MOST_ACTS - 3) { // that, a meeting, and what comes after it
            meet();
        }
        pend(what);
    }

    private void pend(int what) {
        if (count == 0) {
            firstStep = step;
        }
        acts = Crew.then(acts, count, what);
        count++;
    }

    /** Waits until all shares have done what there is to do. */
    private void meet() {
        if (count > 0) {
            pend(Crew.MEET);
            runPending();
        }
    }

    /** The same, but each share goes on with something when all have met. */
    private void meet(int next) {
        if (shareCount == 1) {
            work.run(0, next, step);
            return;
        }
        pend(Crew.MEET);
        pend(next);
        runPending();
    }

    private void runPending() {
        int now = acts;
        acts = 0;
        count = 0;
        crew.run(now, firstStep);
    }

    /** Brings all arrays up to date; needed between steps before arrays are read or changed. */
    public void settle() {
        meet();
        for (Share share : shares) {
            share.settle(step);
        }
        isTouched = true;
    }

    /**
     * Checks that no variable of a group is NaN or infinite.
     *
     * @throws RunException {@code diverged}, naming group, variable, unit and step
     */
    public void checkFinite() {
        for (NeuronGroup group : groupOrder) {
            for (StateArray array : group.arrays()) {
                int unit = Divergence.in(array);
                if (unit >= 0) {
                    throw new Divergence(this).of(group, array, unit);
                }
            }
        }
    }

    /**
     * Checks that no variable of a connection is NaN or infinite.
     *
     * @throws RunException {@code diverged}, naming connection, rule, variable and step
     */
    void checkFinite(Connection connection) {
        for (StateArray array : connection.wiring().arrays()) {
            int element = Divergence.in(array);
            if (element >= 0) {
                throw new Divergence(this).of(connection, array, element);
            }
        }
    }

    @Override
    public void close() {
        crew.close();
    }
}
