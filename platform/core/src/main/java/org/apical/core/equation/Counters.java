package org.apical.core.equation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apical.kernel.Op;

/**
 * Finds the arrays that only ever hold whole numbers from 0: they start with one, and every section leaves a constant one, a
 * countdown, or another counter.
 */
final class Counters {
    private final Set<Integer> candidates;

    private Counters(Set<Integer> candidates) {
        this.candidates = candidates;
    }

    /**
     * Finds the counters.
     *
     * @param initial initial values by array number
     * @param sections all sections that write arrays
     */
    static Set<Integer> find(List<Double> initial, List<BoundSection> sections) {
        Set<Integer> candidates = new HashSet<>();
        for (int array = 0; array < initial.size(); array++) {
            if (isWhole(initial.get(array))) {
                candidates.add(array);
            }
        }
        Counters counters = new Counters(candidates);
        boolean changed = true;
        while (changed) {
            changed = counters.dropRefuted(sections);
        }
        return candidates;
    }

    private boolean dropRefuted(List<BoundSection> sections) {
        return candidates.removeIf(array -> sections.stream().anyMatch(s -> {
            Node last = s.finals().get(array);
            return last != null && !isCounter(last);
        }));
    }

    private boolean isCounter(Node n) {
        return switch (n.kind()) {
            case CONSTANT -> isWhole(n.value());
            case ARRAY -> candidates.contains(n.index());
            default ->
                (n.is(Op.COUNTDOWN) && isCounter(n.argument(0)))
                        || (n.is(Op.SELECT) && isCounter(n.argument(1)) && isCounter(n.argument(2)))
                        || n.isMask();
        };
    }

    private static boolean isWhole(double value) {
        return value >= 0 && value == Math.rint(value) && !Double.isInfinite(value);
    }
}
