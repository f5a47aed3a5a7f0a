package org.apical.core.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apical.plugin.Place;

/**
 * A text cut into its first line, which says what and which it is, and its sections.
 *
 * @param kind the first word, such as {@code model}
 * @param name the plug-in's name
 * @param text all of it
 * @param place the first line
 * @param sections the sections in the order of the text
 */
record Outline(String kind, String name, String text, Place place, List<Block> sections) {
    private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9]+([-._/][A-Za-z0-9]+)*");

    /** Copies the list. */
    Outline {
        sections = List.copyOf(sections);
    }

    /** Cuts a text. */
    static Outline of(String text, String file) {
        List<Block> blocks = blocks(LineReader.lines(text, file));
        if (blocks.isEmpty()) {
            throw Faults.syntax(Place.of(file), "the text is empty", "start it with a line such as 'model leaky'");
        }
        Block first = blocks.get(0);
        if (!first.entries().isEmpty()) {
            Place place = first.entries().get(0).tokens().get(0).place();
            throw Faults.syntax(
                    place, "this line belongs to no section", "put it below 'parameters', 'step' or another");
        }
        Place place = first.keyword().place();
        return new Outline(first.keyword().text(), nameIn(first), text, place, blocks.subList(1, blocks.size()));
    }

    private static List<Block> blocks(List<Line> lines) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            Line head = lines.get(at++);
            if (head.indented()) {
                throw Faults.syntax(
                        head.tokens().get(0).place(), "the first line is indented", "start it in the first column");
            }
            int from = at;
            while (at < lines.size() && lines.get(at).indented()) {
                at++;
            }
            blocks.add(new Block(head, lines.subList(from, at)));
        }
        return blocks;
    }

    private static String nameIn(Block first) {
        List<Token> tokens = first.head().tokens();
        String name = tokens.size() < 3
                ? ""
                : first.head()
                        .span(tokens.get(1), tokens.get(tokens.size() - 2))
                        .text();
        if (!NAMES.matcher(name).matches()) {
            throw Faults.syntax(
                    tokens.get(Math.min(1, tokens.size() - 1)).place(),
                    "'" + name + "' is not a name of a " + first.keyword().text(),
                    "write letters, digits and hyphens, such as 'two-compartment' or 'mylab/leaky'");
        }
        return name;
    }

    /** Rejects sections of other words, and a second one of those that stand once. */
    void checkSections(List<String> once, List<String> often) {
        List<String> known = new ArrayList<>(once);
        known.addAll(often);
        List<Block> seen = new ArrayList<>();
        for (Block block : sections) {
            Token keyword = block.keyword();
            if (!known.contains(keyword.text())) {
                String what = "a " + kind + " has no section '" + keyword.text() + "'";
                throw Faults.unknown(keyword.place(), "equation-syntax", what, keyword.text(), known);
            }
            seen.stream()
                    .filter(b -> once.contains(keyword.text()) && b.keyword().is(keyword.text()))
                    .findFirst()
                    .ifPresent(b -> {
                        throw Faults.duplicate(
                                keyword.place(),
                                "section '" + keyword.text() + "' stands twice",
                                b.keyword().place());
                    });
            seen.add(block);
        }
    }

    /** The sections of a keyword, in the order of the text. */
    List<Block> all(String keyword) {
        return sections.stream().filter(b -> b.keyword().is(keyword)).toList();
    }

    /** The section of a keyword that stands once; its head must hold nothing else. */
    Optional<Block> plain(String keyword) {
        Optional<Block> block = all(keyword).stream().findFirst();
        block.ifPresent(b -> b.afterKeyword().expectEnd());
        return block;
    }

    /** A section that must be there. */
    Block required(String keyword, String mend) {
        return all(keyword).stream()
                .findFirst()
                .orElseThrow(() -> Faults.at(
                        place, "equation-missing", kind + " '" + name + "' has no section '" + keyword + "'", mend));
    }
}
