package org.apical.core.equation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apical.kernel.Op;
import org.apical.plugin.Range;

/** Runs the statements of a section on a graph: a name means its newest value. */
final class SectionBinder {
    private final Graph graph;
    private final Function<String, Node> outside;
    private final Map<String, Integer> arrays;
    private final Function<String, Range> bounds;
    private final Map<String, Node> newest = new HashMap<>();
    private final Evaluation<Node> evaluation;

    /**
     * Binds names.
     *
     * @param graph where values are made
     * @param outside the meaning of names before the section
     * @param arrays numbers of the arrays that can be written
     * @param bounds the intervals to which assignments to them are clipped
     */
    SectionBinder(
            Graph graph, Function<String, Node> outside, Map<String, Integer> arrays, Function<String, Range> bounds) {
        this.graph = graph;
        this.outside = outside;
        this.arrays = arrays;
        this.bounds = bounds;
        this.evaluation = new Evaluation<>(graph, this::newest);
    }

    /** Runs assignments in order. */
    void run(List<Statement> statements) {
        for (Statement s : statements) {
            Node value = evaluate(s.value());
            newest.put(s.name(), arrays.containsKey(s.name()) ? clipped(value, bounds.apply(s.name())) : value);
        }
    }

    /** The value of an expression behind the statements that have been run. */
    Node evaluate(Expression e) {
        return e.fold(evaluation);
    }

    /** Array to final value, for those that changed. */
    Map<Integer, Node> finals() {
        Map<Integer, Node> finals = new LinkedHashMap<>();
        arrays.forEach((name, index) -> {
            Node value = newest.get(name);
            if (value != null && value != graph.array(index)) {
                finals.put(index, value);
            }
        });
        return finals;
    }

    private Node newest(String name) {
        Node value = newest.get(name);
        return value == null ? outside.apply(name) : value;
    }

    private Node clipped(Node value, Range range) {
        Node clipped = value;
        if (range.low() != Double.NEGATIVE_INFINITY) {
            clipped = graph.apply(Op.MAX, List.of(clipped, graph.constant(range.low())));
        }
        if (range.high() != Double.POSITIVE_INFINITY) {
            clipped = graph.apply(Op.MIN, List.of(clipped, graph.constant(range.high())));
        }
        return clipped;
    }
}
