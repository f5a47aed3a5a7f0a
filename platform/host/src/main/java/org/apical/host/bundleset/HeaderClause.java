package org.apical.host.bundleset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One clause of an OSGi manifest header: {@code path; path; attribute=value; attribute:Type=value; directive:=value}.
 *
 * <p>Values are text whatever their declared type; quotation marks and escapes are taken off.
 *
 * @param paths names of packages, bundles or name spaces
 * @param attributes attributes in order
 * @param directives directives in order
 */
public record HeaderClause(List<String> paths, Map<String, String> attributes, Map<String, String> directives) {
    /**
     * Takes a header apart.
     *
     * @param header the value; null or blank gives no clauses
     * @throws IllegalArgumentException if a quotation mark is not closed or a name is missing
     */
    public static List<HeaderClause> parse(String header) {
        List<HeaderClause> clauses = new ArrayList<>();
        if (header != null) {
            for (String clause : split(header, ',')) {
                clauses.add(clause(clause));
            }
        }
        return List.copyOf(clauses);
    }

    /** The first path. */
    public String path() {
        return paths.get(0);
    }

    /** An attribute, or another value when it is not there. */
    public String attribute(String name, String otherwise) {
        return attributes.getOrDefault(name, otherwise);
    }

    /** A directive, or another value when it is not there. */
    public String directive(String name, String otherwise) {
        return directives.getOrDefault(name, otherwise);
    }

    private static HeaderClause clause(String text) {
        List<String> paths = new ArrayList<>();
        Map<String, String> attributes = new LinkedHashMap<>();
        Map<String, String> directives = new LinkedHashMap<>();
        for (String part : split(text, ';')) {
            int equals = indexOfEquals(part);
            if (equals < 0) {
                paths.add(part);
            } else if (equals > 0 && part.charAt(equals - 1) == ':') {
                directives.put(name(part.substring(0, equals - 1), text), unquote(part.substring(equals + 1)));
            } else {
                String typed = part.substring(0, equals);
                int colon = typed.indexOf(':');
                attributes.put(
                        name(colon < 0 ? typed : typed.substring(0, colon), text), unquote(part.substring(equals + 1)));
            }
        }
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("no name in '" + text + "'");
        }
        return new HeaderClause(List.copyOf(paths), attributes, directives);
    }

    private static String name(String text, String clause) {
        String name = text.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a value without a name in '" + clause + "'");
        }
        return name;
    }

    /** Parts between separators that are outside quotation marks, without empty ones. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                addPart(parts, text.substring(from, i));
                from = i + 1;
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("a quotation mark is not closed in '" + text + "'");
        }
        addPart(parts, text.substring(from));
        return parts;
    }

    private static void addPart(List<String> parts, String part) {
        if (!part.isBlank()) {
            parts.add(part.strip());
        }
    }

    private static int indexOfEquals(String part) {
        int quote = part.indexOf('"');
        int equals = part.indexOf('=');
        return quote >= 0 && quote < equals ? -1 : equals;
    }

    private static String unquote(String value) {
        String text = value.strip();
        if (text.length() < 2 || text.charAt(0) != '"') {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 1; i < text.length() - 1; i++) {
            if (text.charAt(i) == '\\' && i + 1 < text.length() - 1) {
                i++;
            }
            plain.append(text.charAt(i));
        }
        return plain.toString();
    }
}
