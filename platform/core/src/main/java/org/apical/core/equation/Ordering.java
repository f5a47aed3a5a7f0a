package org.apical.core.equation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts instructions in order: that of the text, except that each waits for those that must run before it. */
final class Ordering {
    private final Set<Draft> done = new LinkedHashSet<>();
    private final List<Draft> waiting;

    private Ordering(List<Draft> drafts) {
        waiting = new ArrayList<>(drafts);
        waiting.sort(Comparator.comparingLong(Draft::rank));
    }

    /** The instructions in order. */
    static List<Draft> order(List<Draft> drafts) {
        Ordering ordering = new Ordering(drafts);
        while (!ordering.waiting.isEmpty()) {
            ordering.takeFirstReady();
        }
        return new ArrayList<>(ordering.done);
    }

    private void takeFirstReady() {
        for (int i = 0; i < waiting.size(); i++) {
            if (done.containsAll(waiting.get(i).before())) {
                done.add(waiting.remove(i));
                return;
            }
        }
        throw new IllegalStateException("instructions wait for each other: " + waiting.size());
    }
}
