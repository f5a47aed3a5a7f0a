package org.apical.core.equation;

import org.apical.plugin.Place;

/**
 * The smallest piece of a text.
 *
 * @param kind what it is
 * @param text its characters; of a string those between the quotes
 * @param start offset of its first character in the line
 * @param end offset behind its last character in the line
 * @param place where it stands in the file
 */
record Token(Kind kind, String text, int start, int end, Place place) {
    /** What a token is. */
    enum Kind {
        /** A word. */
        NAME,
        /** A number without sign and unit. */
        NUMBER,
        /** Characters in double quotes. */
        STRING,
        /** An operator, a bracket or a comma. */
        SYMBOL,
        /** The end of the line. */
        END
    }

    /** Whether this is the given word or symbol. */
    boolean is(String word) {
        return (kind == Kind.NAME || kind == Kind.SYMBOL) && text.equals(word);
    }

    /** How an error message names it. */
    String described() {
        return switch (kind) {
            case END -> "the end of the line";
            case STRING -> "\"" + text + "\"";
            default -> "'" + text + "'";
        };
    }
}
