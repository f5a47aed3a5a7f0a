package org.apical.core.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apical.plugin.Place;

/** Cuts a text into lines and their tokens. */
final class LineReader {
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Token> tokens = new ArrayList<>();
    private boolean indented;

    private LineReader() {}

    /** The lines of a file that hold anything but comments. */
    static List<Line> lines(String text, String file) {
        LineReader reader = new LineReader();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            int current = ++number;
            reader.add(line, column -> new Place(file, current, column + 1, ""));
        }
        reader.finish();
        return reader.lines;
    }

    /** A single expression that stands at one place of another file. */
    static Line line(String text, Place place) {
        LineReader reader = new LineReader();
        reader.add(text.replace('\n', ' '), column -> place);
        if (reader.tokens.isEmpty()) {
            throw Faults.syntax(place, "an expression is missing", "write a value, such as 100 ms");
        }
        reader.finish();
        return reader.lines.get(0);
    }

    private void add(String line, IntFunction<Place> places) {
        boolean blankStart = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
        if (openBrackets() <= 0 || !blankStart) {
            finish();
            indented = blankStart;
        } else {
            text.append(' ');
        }
        tokens.addAll(Lexer.tokens(line, text.length(), places));
        text.append(line);
    }

    private void finish() {
        if (!tokens.isEmpty()) {
            Token last = tokens.get(tokens.size() - 1);
            tokens.add(new Token(Token.Kind.END, "", last.end(), last.end(), after(last)));
            lines.add(new Line(text.toString(), tokens, indented));
        }
        tokens.clear();
        text.setLength(0);
    }

    private static Place after(Token last) {
        Place p = last.place();
        int column = p.column() == 0 ? 0 : p.column() + last.end() - last.start();
        return new Place(p.file(), p.line(), column, p.path());
    }

    /** A range such as {@code [0, inf)} is open at one end, so the two kinds of brackets count alike. */
    private int openBrackets() {
        int open = 0;
        for (Token t : tokens) {
            open += t.is("(") || t.is("[") ? 1 : 0;
            open -= t.is(")") || t.is("]") ? 1 : 0;
        }
        return open;
    }
}
