package org.apical.core.equation;

/**
 * An assignment.
 *
 * @param target the name that gets a new value
 * @param value the value
 */
record Statement(Token target, Expression value) {
    /** The name that gets a new value. */
    String name() {
        return target.text();
    }
}
