package org.apical.core.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apical.core.checkpoint.Saved;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.core.network.Detector;
import org.apical.core.network.Network;
import org.apical.core.network.NeuronGroup;

/** Counts events and bursts of populations between two moments: rates per cell in Hz. */
final class BurstCounts implements Saved {
    /** Burst threshold of monitors in s. */
    static final double BURST_THRESHOLD = 16e-3;

    private final List<NeuronGroup> groups = new ArrayList<>();
    private final List<Detector> detectors = new ArrayList<>();
    private final long[] events;
    private final long[] bursts;
    private final double dt;
    private long since;

    BurstCounts(Network network, List<String> names) {
        for (String name : names) {
            NeuronGroup group = network.group(name);
            groups.add(group);
            detectors.add(group.detector(BURST_THRESHOLD));
        }
        events = new long[groups.size()];
        bursts = new long[groups.size()];
        dt = network.dt();
    }

    /** The columns: prefix, then ER and BR of each group in turn. */
    List<String> columns(String prefix) {
        List<String> names = new ArrayList<>();
        for (NeuronGroup group : groups) {
            names.add(prefix + "ER_" + group.name() + "_Hz");
            names.add(prefix + "BR_" + group.name() + "_Hz");
        }
        return names;
    }

    /** Starts counting anew. */
    void reset(long step) {
        since = step;
        for (int g = 0; g < events.length; g++) {
            events[g] = detectors.get(g).eventCount();
            bursts[g] = detectors.get(g).burstCount();
        }
    }

    @Override
    public void save(StateWriter out) throws IOException {
        out.whole("counted since", since);
        out.wholes("events before", events);
        out.wholes("bursts before", bursts);
    }

    @Override
    public void restore(StateReader in) throws IOException {
        since = in.whole("counted since");
        System.arraycopy(in.wholes("events before", events.length), 0, events, 0, events.length);
        System.arraycopy(in.wholes("bursts before", bursts.length), 0, bursts, 0, bursts.length);
    }

    /** Writes the rates since the last reset, ER and BR of each group in turn, from a position on. */
    void rates(long step, double[] row, int position) {
        double seconds = (step - since) * dt;
        for (int g = 0; g < events.length; g++) {
            double cellSeconds = seconds * groups.get(g).size();
            row[position + 2 * g] = (detectors.get(g).eventCount() - events[g]) / cellSeconds;
            row[position + 2 * g + 1] = (detectors.get(g).burstCount() - bursts[g]) / cellSeconds;
        }
    }
}
