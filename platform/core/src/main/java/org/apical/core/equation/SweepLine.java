package org.apical.core.equation;

import java.util.List;

/** A line of a block of a sweep rule. */
sealed interface SweepLine {
    /** Which layers run it; null for all. */
    Expression when();

    /**
     * An assignment.
     *
     * @param statement what is assigned
     * @param shape the shape of the target; null where its value decides
     * @param when which layers run it; null for all
     */
    record Assign(Statement statement, SweepShape shape, Expression when) implements SweepLine {}

    /**
     * Steps of the optimiser. Several targets share its state, and so its step.
     *
     * @param targets the weights that change
     * @param gradient what they follow
     * @param when which layers run it; null for all
     */
    record Descend(List<Token> targets, Expression gradient, Expression when) implements SweepLine {
        /** Copies the list. */
        public Descend {
            targets = List.copyOf(targets);
        }

        /** The assignment of the gradient alone, as {@code W.g}. */
        SweepLine observed() {
            return new Assign(
                    new Statement(SweepDescent.renamed(targets.get(0), SweepDescent.GRADIENT), gradient), null, when);
        }
    }
}
