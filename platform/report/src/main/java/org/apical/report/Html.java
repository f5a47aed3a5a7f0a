package org.apical.report;

import java.util.List;

/** A page of HTML in the making; every text is escaped. */
final class Html {
    private final StringBuilder page = new StringBuilder();

    /** A text that cannot be taken for markup. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    /** Markup as it is. */
    Html raw(String markup) {
        page.append(markup);
        return this;
    }

    /** An element with a text. */
    Html element(String tag, String text) {
        return raw("<" + tag + ">" + escape(text) + "</" + tag + ">\n");
    }

    /** An element of a class with a text. */
    Html element(String tag, String type, String text) {
        return raw("<" + tag + " class=\"" + type + "\">" + escape(text) + "</" + tag + ">\n");
    }

    /** The head of a table. */
    Html tableHead(String... names) {
        raw("<table>\n<tr>");
        for (String name : names) {
            raw("<th>" + escape(name) + "</th>");
        }
        return raw("</tr>\n");
    }

    /** A row of a table. */
    Html row(List<String> cells) {
        raw("<tr>");
        for (String cell : cells) {
            raw("<td>" + escape(cell) + "</td>");
        }
        return raw("</tr>\n");
    }

    /** The end of a table. */
    Html tableEnd() {
        return raw("</table>\n");
    }

    String text() {
        return page.toString();
    }
}
