package org.apical.core.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.plugin.RunException;
import org.apical.solver.ClockedNetwork;
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
    private final Share[] shares;
    private final ShareActs work;
    private final Crew crew;
    private final double dt;
    private final Copies copies;
    private final List<SpikeListener> listeners = new ArrayList<>();
    private Inputs inputs;
    private int acts;
    private int count;
    private long firstStep;
    private boolean isPrepared;
    private boolean isTouched = true;
    private long step;

    /**
     * A network at step 0.
     *
     * @param groups in order
     * @param connections in order
     * @param shares what each thread does
     * @param settings what it was built with
     */
    Network(List<NeuronGroup> groups, List<Connection> connections, List<Share> shares, BuildSettings settings) {
        groups.forEach(g -> this.groups.put(g.name(), g));
        connections.forEach(c -> this.connections.put(c.name(), c));
        this.groupOrder = groups.toArray(new NeuronGroup[0]);
        this.shares = shares.toArray(new Share[0]);
        this.work = new ShareActs(this.shares);
        this.crew = new Crew(shares.size(), work);
        this.dt = settings.dt();
        this.copies = settings.copies();
    }

    /** Number of steps done; the next step has this number. */
    public long step() {
        return step;
    }

    /** The time step in s. */
    public double dt() {
        return dt;
    }

    /** In how many shares threads do the work. */
    public int shares() {
        return shares.length;
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
    }

    @Override
    public void evolve() {
        if (!isPrepared) {
            prepare();
        }
        if (isTouched) {
            copies.refresh();
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
        if (shares.length == 1) {
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
        if (shares.length == 1) {
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
