package org.apical.core.equation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Element-wise statements over the same lanes, while more may join them. */
final class SweepDraft {
    private final int layer;
    private final SweepShape shape;
    private final boolean isDrawn;
    private final List<Statement> statements = new ArrayList<>();

    SweepDraft(int layer, SweepShape shape, boolean isDrawn) {
        this.layer = layer;
        this.shape = shape;
        this.isDrawn = isDrawn;
    }

    int layer() {
        return layer;
    }

    SweepShape shape() {
        return shape;
    }

    boolean isDrawn() {
        return isDrawn;
    }

    List<Statement> statements() {
        return statements;
    }

    /** Whether a statement of some lanes can join; random draws are numbered within their own program. */
    boolean takes(int otherLayer, SweepShape otherShape, boolean draws) {
        return layer == otherLayer && shape == otherShape && !isDrawn && !draws;
    }

    /** The arrays that it assigns. */
    Set<SweepArray> written(SweepNames names) {
        Set<SweepArray> written = new LinkedHashSet<>();
        statements.forEach(s -> written.add(names.own(layer, s.name())));
        return written;
    }

    /** The arrays whose values from before it reads. */
    Set<SweepArray> read(SweepNames names) {
        Set<SweepArray> read = new LinkedHashSet<>();
        Set<SweepArray> assigned = new HashSet<>();
        for (Statement s : statements) {
            Set<String> words = new LinkedHashSet<>();
            s.value().fold(new NameCollector(Map.of(), words));
            for (String word : words) {
                if (!names.isScalar(layer, word)) {
                    SweepArray array = names.find(
                            layer, new Expression.Name(word, s.value().span()));
                    if (!assigned.contains(array)) {
                        read.add(array);
                    }
                }
            }
            assigned.add(names.own(layer, s.name()));
        }
        return read;
    }
}
