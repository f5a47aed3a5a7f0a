package org.apical.core.equation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The steps of a rule while it is taken apart; element-wise statements that follow each other become one program. */
final class SweepParts {
    private final SweepNames names;
    private final List<Part> parts = new ArrayList<>();
    private SweepSection section = SweepSection.START;

    /**
     * A step, or the draft of one.
     *
     * @param section when it runs
     * @param step a step; null where there is a draft
     * @param draft element-wise statements; null where there is a step
     */
    private record Part(SweepSection section, SweepStep step, SweepDraft draft) {
        private Set<SweepArray> read(SweepNames names) {
            return draft == null ? Set.copyOf(step.read()) : draft.read(names);
        }
    }

    SweepParts(SweepNames names) {
        this.names = names;
    }

    /** What follows runs in that section. */
    void enter(SweepSection next) {
        section = next;
    }

    void add(SweepStep step) {
        parts.add(new Part(section, step, null));
    }

    /** Adds an element-wise statement. */
    void add(int layer, SweepShape shape, Statement statement) {
        boolean draws = draws(statement.value());
        Part last = parts.isEmpty() ? new Part(section, null, null) : parts.get(parts.size() - 1);
        boolean joins = last.draft() != null
                && last.section() == section
                && last.draft().takes(layer, shape, draws);
        if (!joins) {
            last = new Part(section, null, new SweepDraft(layer, shape, draws));
            parts.add(last);
        }
        last.draft().statements().add(statement);
    }

    private static boolean draws(Expression e) {
        return e instanceof Expression.Call call
                && (call.builtin() == Builtin.UNIFORM
                        || call.arguments().stream().anyMatch(SweepParts::draws));
    }

    /**
     * The steps of each section, in order.
     *
     * @param title the rule
     * @param wanted arrays that somebody reads from outside
     */
    Map<SweepSection, List<SweepStep>> finished(String title, Set<SweepArray> wanted) {
        Set<SweepArray> stored = new LinkedHashSet<>(wanted);
        parts.forEach(p -> stored.addAll(p.read(names)));
        Map<SweepSection, List<SweepStep>> steps = new EnumMap<>(SweepSection.class);
        for (SweepSection s : SweepSection.values()) {
            steps.put(s, new ArrayList<>());
        }
        for (Part p : parts) {
            if (p.draft() == null) {
                steps.get(p.section()).add(p.step());
            } else if (p.draft().written(names).stream().anyMatch(stored::contains)) {
                steps.get(p.section()).add(SweepElements.compile(title, p.draft(), names, stored));
            }
        }
        return steps;
    }
}
