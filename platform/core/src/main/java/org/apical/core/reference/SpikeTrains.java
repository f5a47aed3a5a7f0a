package org.apical.core.reference;

import java.util.List;
import org.apical.core.reference.CaseReport.Field;

/** Comparison of spike trains. */
final class SpikeTrains {
    private SpikeTrains() {}

    /** The largest differences in the number of spikes, which must be 0, and in their steps. */
    static List<Field> compare(List<List<Long>> expected, List<List<Long>> found, double stepTolerance) {
        double counts = 0;
        double steps = 0;
        for (int t = 0; t < expected.size(); t++) {
            List<Long> e = expected.get(t);
            List<Long> f = found.get(t);
            counts = Math.max(counts, Math.abs(e.size() - f.size()));
            for (int s = 0; s < Math.min(e.size(), f.size()); s++) {
                steps = Math.max(steps, Math.abs(e.get(s) - f.get(s)));
            }
        }
        return List.of(
                new Field("spike count", counts, 0, "spikes"), new Field("spike_step", steps, stepTolerance, "steps"));
    }
}
