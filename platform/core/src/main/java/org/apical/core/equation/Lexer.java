package org.apical.core.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apical.plugin.Place;

/** Cuts one line into tokens, without the comment. */
final class Lexer {
    private static final String PAIRS = "== != <= >=";
    private static final String SYMBOLS = "+-*/()[],:=<>%^";

    private final String text;
    private final int base;
    private final IntFunction<Place> places;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text, int base, IntFunction<Place> places) {
        this.text = text;
        this.base = base;
        this.places = places;
    }

    /**
     * The tokens of a line, without an end.
     *
     * @param text the line
     * @param base what to add to offsets, where the line continues another
     * @param places the place of a column, counted from 0
     */
    static List<Token> tokens(String text, int base, IntFunction<Place> places) {
        Lexer lexer = new Lexer(text, base, places);
        while (lexer.skipBlanks()) {
            lexer.token();
        }
        return lexer.tokens;
    }

    private boolean skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) != '#';
    }

    private void token() {
        char c = text.charAt(at);
        if (isLetter(c)) {
            add(Token.Kind.NAME, nameEnd());
        } else if (isDigit(c) || (c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
            add(Token.Kind.NUMBER, numberEnd());
        } else if (c == '"') {
            string();
        } else {
            add(Token.Kind.SYMBOL, symbolEnd());
        }
    }

    private void add(Token.Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(at, end), base + at, base + end, places.apply(at)));
        at = end;
    }

    private int nameEnd() {
        int end = at;
        while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)) || isDot(end))) {
            end++;
        }
        return end;
    }

    /** A dot within a name, as in {@code below.e}. */
    private boolean isDot(int i) {
        return text.charAt(i) == '.' && i + 1 < text.length() && isLetter(text.charAt(i + 1));
    }

    private int numberEnd() {
        int end = digitsEnd(at);
        if (end < text.length() && text.charAt(end) == '.') {
            end = digitsEnd(end + 1);
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int sign = end + 1 < text.length() && "+-".indexOf(text.charAt(end + 1)) >= 0 ? 1 : 0;
            int digits = digitsEnd(end + 1 + sign);
            return digits > end + 1 + sign ? digits : end;
        }
        return end;
    }

    private int digitsEnd(int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void string() {
        int close = text.indexOf('"', at + 1);
        if (close < 0) {
            throw Faults.syntax(
                    places.apply(at), "a string has no closing quote", "add \" behind it, in the same line");
        }
        String inside = text.substring(at + 1, close);
        tokens.add(new Token(Token.Kind.STRING, inside, base + at, base + close + 1, places.apply(at)));
        at = close + 1;
    }

    private int symbolEnd() {
        if (at + 2 <= text.length() && PAIRS.contains(text.substring(at, at + 2)) && text.charAt(at + 1) == '=') {
            return at + 2;
        }
        if (SYMBOLS.indexOf(text.charAt(at)) < 0) {
            String found = text.substring(at, text.offsetByCodePoints(at, 1));
            throw Faults.syntax(
                    places.apply(at), "'" + found + "' has no meaning here", "remove it; a comment starts with #");
        }
        return at + 1;
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
