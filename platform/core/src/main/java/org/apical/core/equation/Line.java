package org.apical.core.equation;

import java.util.List;

/**
 * One line of a text; a line with an open bracket goes on in the next one.
 *
 * @param text its characters, continuation lines joined by a space
 * @param tokens its tokens, the last one of kind {@code END}
 * @param indented whether it starts with white space
 */
record Line(String text, List<Token> tokens, boolean indented) {
    /** Copies the list. */
    Line {
        tokens = List.copyOf(tokens);
    }

    /** From one token to another, both included. */
    Span span(Token first, Token last) {
        return new Span(first.place(), text.substring(first.start(), Math.max(first.start(), last.end())));
    }

    /** The whole line. */
    Span span() {
        return span(tokens.get(0), tokens.get(tokens.size() - 1));
    }
}
