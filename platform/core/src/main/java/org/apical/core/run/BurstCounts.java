package org.apical.core.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apical.core.checkpoint.Saved;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.core.network.MomentCounts;
import org.apical.core.network.Network;
import org.apical.core.network.NeuronGroup;

/** Counts events and bursts of populations between two moments: rates per cell in Hz. */
final class BurstCounts implements Saved {
    /** Burst threshold of monitors in s. */
    static final double BURST_THRESHOLD = 16e-3;

    private final List<NeuronGroup> groups = new ArrayList<>();
    private final List<MomentCounts> counts = new ArrayList<>();
    private final CountsBefore events;
    private final CountsBefore bursts;
    private final double dt;
    private long since;

    BurstCounts(Network network, List<String> names) {
        for (String name : names) {
            NeuronGroup group = network.group(name);
            groups.add(group);
            counts.add(group.counts(BURST_THRESHOLD));
        }
        events = new CountsBefore("events before", groups);
        bursts = new CountsBefore("bursts before", groups);
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
        for (int g = 0; g < groups.size(); g++) {
            events.set(g, counts.get(g).events());
            bursts.set(g, counts.get(g).bursts());
        }
    }

    @Override
    public void save(StateWriter out) throws IOException {
        out.whole("counted since", since);
        events.save(out);
        bursts.save(out);
    }

    @Override
    public void restore(StateReader in) throws IOException {
        since = in.whole("counted since");
        events.restore(in);
        bursts.restore(in);
    }

    /** Writes the rates since the last reset, ER and BR of each group in turn, from a position on. */
    void rates(long step, double[] row, int position) {
        double seconds = (step - since) * dt;
        for (int g = 0; g < groups.size(); g++) {
            double cellSeconds = seconds * groups.get(g).size();
            row[position + 2 * g] = events.since(g, counts.get(g).events()) / cellSeconds;
            row[position + 2 * g + 1] = bursts.since(g, counts.get(g).bursts()) / cellSeconds;
        }
    }
}
