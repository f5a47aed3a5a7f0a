package org.apical.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.cli.format.Json;
import org.apical.cli.format.Listing;
import org.apical.cli.format.Numbers;
import org.apical.cli.format.TextTable;

/** A page about one thing: facts, lists, and perhaps a text. */
final class Description {
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<Listing> lists = new ArrayList<>();
    private String textTitle = "";
    private String text = "";

    /** Adds a fact; an empty one is left out of the page. */
    Description fact(String name, Object value) {
        facts.put(name, value);
        return this;
    }

    /** Adds a list; an empty one is left out of the page. */
    Description list(Listing list) {
        lists.add(list);
        return this;
    }

    /** Adds a text under a title. */
    Description text(String title, String content) {
        textTitle = title;
        text = content;
        return this;
    }

    /** As JSON. */
    String json() {
        Map<String, Object> json = new LinkedHashMap<>(facts);
        lists.forEach(l -> json.put(l.title(), l.json()));
        if (!textTitle.isEmpty()) {
            json.put(textTitle, text);
        }
        return Json.text(json);
    }

    /** As a page in plain text. */
    String page() {
        TextTable head = new TextTable("", "");
        facts.forEach((name, value) -> {
            if (value != null && !value.toString().isEmpty()) {
                head.row(name.replace('_', ' '), words(value));
            }
        });
        StringBuilder page = new StringBuilder(head.text().stripLeading());
        lists.stream().filter(l -> !l.isEmpty()).forEach(l -> section(page, l.title(), l.text()));
        if (!text.isBlank()) {
            section(page, textTitle, text.strip() + "\n");
        }
        return page.toString();
    }

    private static String words(Object value) {
        return value instanceof Double number ? Numbers.text(number) : value.toString();
    }

    private static void section(StringBuilder page, String title, String content) {
        page.append('\n').append(title.replace('_', ' ')).append("\n\n");
        content.lines()
                .forEach(line ->
                        page.append(line.isEmpty() ? "" : "  ").append(line).append('\n'));
    }
}
