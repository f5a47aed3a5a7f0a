package org.apical.core.run;

import java.io.IOException;
import java.util.List;
import org.apical.core.checkpoint.Saved;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.core.network.NeuronGroup;

/** What was counted of some groups at a moment: whole numbers where all of them spike, else expected numbers. */
final class CountsBefore implements Saved {
    private final String name;
    private final double[] counts;
    private final boolean areWhole;

    CountsBefore(String name, List<NeuronGroup> groups) {
        this.name = name;
        this.counts = new double[groups.size()];
        this.areWhole = groups.stream().allMatch(g -> g.signals().isEmpty());
    }

    void set(int group, double count) {
        counts[group] = count;
    }

    /** What came since then. */
    double since(int group, double count) {
        return count - counts[group];
    }

    @Override
    public void save(StateWriter out) throws IOException {
        if (areWhole) {
            long[] whole = new long[counts.length];
            for (int g = 0; g < whole.length; g++) {
                whole[g] = (long) counts[g];
            }
            out.wholes(name, whole);
        } else {
            out.numbers(name, counts);
        }
    }

    @Override
    public void restore(StateReader in) throws IOException {
        if (areWhole) {
            long[] whole = in.wholes(name, counts.length);
            for (int g = 0; g < whole.length; g++) {
                counts[g] = whole[g];
            }
        } else {
            System.arraycopy(in.numbers(name, counts.length), 0, counts, 0, counts.length);
        }
    }
}
