package org.apical.testkit.page;

import java.util.List;
import java.util.stream.Collectors;

/** A page in Markdown while it grows. */
final class Markdown {
    private static final int WIDTH = 120;

    private final StringBuilder text = new StringBuilder();

    /** Starts a section. */
    Markdown heading(String title) {
        text.append("\n## ").append(title).append("\n\n");
        return this;
    }

    /** Adds a paragraph, broken into lines. */
    Markdown paragraph(String words) {
        int length = 0;
        for (String word : words.split(" ")) {
            boolean isFull = length + 1 + word.length() > WIDTH;
            text.append(length == 0 ? "" : isFull ? "\n" : " ").append(word);
            length = length == 0 || isFull ? word.length() : length + 1 + word.length();
        }
        text.append('\n');
        return this;
    }

    /** Adds lines as they are. */
    Markdown lines(String lines) {
        text.append(lines).append('\n');
        return this;
    }

    /** Adds the head of a table. */
    Markdown head(String... titles) {
        row(titles);
        return lines(List.of(titles).stream().map(t -> "|---").collect(Collectors.joining()) + "|");
    }

    /** Adds a row of a table. */
    Markdown row(String... cells) {
        String row = List.of(cells).stream()
                .map(c -> c.isEmpty() ? "| " : "| " + c + " ")
                .collect(Collectors.joining());
        return lines(row + "|");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
