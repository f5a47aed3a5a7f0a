package org.apical.core.equation;

import java.util.List;
import org.apical.kernel.Section;

/**
 * A section of statements.
 *
 * @param kind when it runs
 * @param label what the text calls it; empty if nothing
 * @param condition when an {@code on} section of a model runs; null otherwise
 * @param emission what its units emit
 * @param statements its assignments
 */
record SectionText(
        Section.Kind kind, String label, Expression condition, Section.Emission emission, List<Statement> statements) {
    /** Copies the list. */
    SectionText {
        statements = List.copyOf(statements);
    }
}
