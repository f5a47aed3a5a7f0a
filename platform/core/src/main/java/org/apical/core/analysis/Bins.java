package org.apical.core.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The whole bins of some stretches of time, in order; what is left at the end of a stretch is no bin. */
public final class Bins {
    private final long width;
    private final long[] from;
    private final int[] stretch;

    /**
     * Cuts stretches into bins.
     *
     * @param stretches in order of time and apart from each other
     * @param width width of a bin in steps
     */
    public Bins(List<Stretch> stretches, long width) {
        this.width = width;
        List<Long> starts = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int s = 0; s < stretches.size(); s++) {
            long end = stretches.get(s).to();
            for (long step = stretches.get(s).from(); step + width <= end; step += width) {
                starts.add(step);
                numbers.add(s + 1);
            }
        }
        from = starts.stream().mapToLong(Long::longValue).toArray();
        stretch = numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Number of bins. */
    public int count() {
        return from.length;
    }

    /** The first step of a bin. */
    public long from(int bin) {
        return from[bin];
    }

    /** The middle of a bin in steps. */
    public double middle(int bin) {
        return from[bin] + width / 2.0;
    }

    /** The step after the last one of a bin. */
    long end(int bin) {
        return from[bin] + width;
    }

    long width() {
        return width;
    }

    /** Number of the stretch in which a bin lies, from 1. */
    int stretch(int bin) {
        return stretch[bin];
    }

    /** The bin that holds a step, or -1. */
    int of(long step) {
        int found = Arrays.binarySearch(from, step);
        int bin = found >= 0 ? found : -found - 2;
        return bin >= 0 && step < end(bin) ? bin : -1;
    }
}
