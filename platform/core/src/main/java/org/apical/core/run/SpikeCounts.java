package org.apical.core.run;

import java.io.IOException;
import java.util.List;
import org.apical.core.checkpoint.Saved;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.core.network.Network;
import org.apical.core.network.NeuronGroup;

/** Counts spikes of populations between two moments: rates per cell in Hz. */
final class SpikeCounts implements Saved {
    private final List<NeuronGroup> groups;
    private final CountsBefore counts;
    private final double dt;
    private long since;

    SpikeCounts(Network network, List<String> names) {
        groups = names.stream().map(network::group).toList();
        counts = new CountsBefore("spikes before", groups);
        dt = network.dt();
    }

    /** The columns, one per group. */
    List<String> columns() {
        return groups.stream().map(g -> "rate_" + g.name() + "_Hz").toList();
    }

    /** Starts counting anew. */
    void reset(long step) {
        since = step;
        for (int g = 0; g < groups.size(); g++) {
            counts.set(g, groups.get(g).expectedSpikeCount());
        }
    }

    @Override
    public void save(StateWriter out) throws IOException {
        out.whole("spikes counted since", since);
        counts.save(out);
    }

    @Override
    public void restore(StateReader in) throws IOException {
        since = in.whole("spikes counted since");
        counts.restore(in);
    }

    /** Writes the rates since the last reset from a position on. */
    void rates(long step, double[] row, int position) {
        for (int g = 0; g < groups.size(); g++) {
            double cellSeconds = (step - since) * dt * groups.get(g).size();
            row[position + g] = counts.since(g, groups.get(g).expectedSpikeCount()) / cellSeconds;
        }
    }
}
