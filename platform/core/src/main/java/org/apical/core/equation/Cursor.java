package org.apical.core.equation;

import org.apical.plugin.InputException;

/** Walks over the tokens of one line. */
final class Cursor {
    private final Line line;
    private int at;

    Cursor(Line line) {
        this.line = line;
    }

    Line line() {
        return line;
    }

    Token peek() {
        return peek(0);
    }

    /** A token further on; the end of the line when there are not so many. */
    Token peek(int ahead) {
        return line.tokens().get(Math.min(at + ahead, line.tokens().size() - 1));
    }

    Token previous() {
        return line.tokens().get(Math.max(0, at - 1));
    }

    Token next() {
        Token token = peek();
        at = Math.min(at + 1, line.tokens().size() - 1);
        return token;
    }

    boolean atEnd() {
        return peek().kind() == Token.Kind.END;
    }

    /** Takes the next token if it is the given word or symbol. */
    boolean accept(String word) {
        boolean found = peek().is(word);
        if (found) {
            next();
        }
        return found;
    }

    Token expect(String word) {
        if (!peek().is(word)) {
            throw unexpected("'" + word + "'");
        }
        return next();
    }

    Token expect(Token.Kind kind, String what) {
        if (peek().kind() != kind) {
            throw unexpected(what);
        }
        return next();
    }

    void expectEnd() {
        if (!atEnd()) {
            throw unexpected("the end of the line");
        }
    }

    /** Takes a number that is written as given. */
    void expectNumber(String digits) {
        if (peek().kind() != Token.Kind.NUMBER || !peek().text().equals(digits)) {
            throw unexpected("'" + digits + "'");
        }
        next();
    }

    /** From a token to the one before the cursor. */
    Span since(Token first) {
        return line.span(first, previous());
    }

    InputException unexpected(String expected) {
        Token found = peek();
        return Faults.syntax(
                found.place(),
                "expected " + expected + ", but found " + found.described() + " in '"
                        + line.span().text() + "'",
                found.is("^") ? "write a power as pow(x, 2)" : "write " + expected + " here");
    }
}
