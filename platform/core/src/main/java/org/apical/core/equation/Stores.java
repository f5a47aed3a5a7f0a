package org.apical.core.equation;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides where final values are written: into the array by the instruction that computes them, once all readers of the old
 * value have run; or, where a reader of the old value needs the new one, too, by a copy at the end.
 */
final class Stores {
    private final List<Draft> drafts;
    private final Map<Node, Draft> makers = new HashMap<>();

    private Stores(List<Draft> drafts) {
        this.drafts = drafts;
        for (Draft d : drafts) {
            if (d.value() != null) {
                makers.put(d.value(), d);
            }
        }
        drafts.forEach(this::followMakers);
    }

    /**
     * A node of its own for every stored array, so that one instruction can write it.
     *
     * @param finals array to final value
     */
    static Map<Integer, Node> separate(Map<Integer, Node> finals, Graph graph) {
        Map<Integer, Node> separate = new LinkedHashMap<>();
        Set<Node> taken = new HashSet<>();
        finals.forEach(
                (array, node) -> separate.put(array, node.isOperation() && taken.add(node) ? node : graph.copy(node)));
        return separate;
    }

    /** Adds what must run before what, and the copies, to the instructions. */
    static void place(List<Draft> drafts, Map<Integer, Node> finals) {
        Stores stores = new Stores(drafts);
        finals.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> e.getValue().id()))
                .forEach(e -> stores.store(e.getKey(), e.getValue()));
    }

    private void followMakers(Draft d) {
        for (Node source : d.sources()) {
            Draft maker = makers.get(source);
            if (maker != null) {
                d.before().add(maker);
            }
        }
    }

    private void store(int array, Node node) {
        Draft maker = makers.get(node);
        List<Draft> readers =
                drafts.stream().filter(d -> d != maker && readsOld(d, array)).toList();
        if (readers.stream().noneMatch(r -> needs(r, maker))) {
            maker.writeTo(array);
            maker.before().addAll(readers);
            return;
        }
        Draft copy = Draft.storing(node, array);
        copy.before().add(maker);
        copy.before().addAll(readers);
        drafts.add(copy);
    }

    private static boolean readsOld(Draft d, int array) {
        return d.sources().stream().anyMatch(s -> s.kind() == Node.Kind.ARRAY && s.index() == array);
    }

    /** Whether one instruction has to run behind another. */
    private static boolean needs(Draft later, Draft earlier) {
        Deque<Draft> open = new ArrayDeque<>(List.of(later));
        Set<Draft> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Draft d = open.pop();
            if (d == earlier) {
                return true;
            }
            if (seen.add(d)) {
                open.addAll(d.before());
            }
        }
        return false;
    }
}
