package org.apical.core.equation;

import java.util.List;

/**
 * A line without indent and the indented ones below it.
 *
 * @param head the line without indent
 * @param entries the lines below
 */
record Block(Line head, List<Line> entries) {
    /** Copies the list. */
    Block {
        entries = List.copyOf(entries);
    }

    /** The first word of the head. */
    Token keyword() {
        return head.tokens().get(0);
    }

    /** A cursor behind the keyword. */
    Cursor afterKeyword() {
        Cursor cursor = new Cursor(head);
        cursor.next();
        return cursor;
    }
}
