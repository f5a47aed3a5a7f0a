package org.apical.core.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of time in which every spike is known.
 *
 * @param from its first step
 * @param to the step after its last one
 */
public record Stretch(long from, long to) {
    /** Stretches in order of time; those that touch or overlap become one, and empty ones vanish. */
    public static List<Stretch> join(List<Stretch> stretches) {
        List<Stretch> joined = new ArrayList<>();
        stretches.stream()
                .filter(s -> s.from < s.to)
                .sorted(Comparator.comparingLong(Stretch::from))
                .forEach(s -> append(joined, s));
        return List.copyOf(joined);
    }

    private static void append(List<Stretch> joined, Stretch next) {
        int last = joined.size() - 1;
        if (last >= 0 && joined.get(last).to >= next.from) {
            joined.set(last, new Stretch(joined.get(last).from, Math.max(joined.get(last).to, next.to)));
        } else {
            joined.add(next);
        }
    }

    /** Whether it holds all of another one. */
    boolean covers(long first, long end) {
        return from <= first && end <= to;
    }
}
