package org.apical.core.yaml;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a tree; a short mapping or list of single values stands on one line. */
final class YamlWriter {
    private static final int WIDTH = 110;

    /** A plain text that means the same inside brackets and outside of them. */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_=./+(<^-][A-Za-z0-9_=./+*()<>^ -]*");

    private final StringBuilder out = new StringBuilder();

    String write(YamlNode.Mapping mapping) {
        if (mapping.entries().isEmpty()) {
            return "{}\n";
        }
        entries(mapping, 0, "");
        return out.toString();
    }

    /** The first entry stands behind what is already in its line. */
    private void entries(YamlNode.Mapping mapping, int indent, String before) {
        String lead = before;
        for (Map.Entry<String, YamlNode> entry : mapping.entries().entrySet()) {
            out.append(lead).append(key(entry.getKey())).append(':');
            value(entry.getValue(), indent + 2);
            lead = " ".repeat(indent);
        }
    }

    private void value(YamlNode node, int indent) {
        if (fits(node, indent)) {
            out.append(' ').append(inline(node)).append('\n');
        } else if (node instanceof YamlNode.Mapping mapping) {
            out.append('\n');
            entries(mapping, indent, " ".repeat(indent));
        } else if (node instanceof YamlNode.Sequence sequence) {
            out.append('\n');
            items(sequence, indent);
        }
    }

    private void items(YamlNode.Sequence sequence, int indent) {
        for (YamlNode item : sequence.items()) {
            out.append(" ".repeat(indent)).append('-');
            if (item instanceof YamlNode.Mapping mapping && !fits(mapping, indent + 2)) {
                entries(mapping, indent + 2, " ");
            } else {
                value(item, indent + 2);
            }
        }
    }

    private static boolean fits(YamlNode node, int indent) {
        return !isBlock(node) || indent + inline(node).length() < WIDTH;
    }

    private static boolean isBlock(YamlNode node) {
        return node instanceof YamlNode.Mapping mapping && !mapping.entries().isEmpty()
                || node instanceof YamlNode.Sequence sequence
                        && !sequence.items().isEmpty();
    }

    /** The node on one line. */
    private static String inline(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.plain() && isSafe(scalar.text()) ? scalar.text() : quoted(scalar.text());
        }
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping.entries().entrySet().stream()
                    .map(e -> key(e.getKey()) + ": " + inline(e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items().stream().map(YamlWriter::inline).collect(Collectors.joining(", ", "[", "]"));
        }
        return "null";
    }

    /** Whether a plain text may stay without quotes; {@code - } and {@code --} begin something else. */
    private static boolean isSafe(String text) {
        return SAFE.matcher(text).matches() && !text.matches("-([ -].*)?") && !text.endsWith(" ");
    }

    private static String key(String text) {
        return isSafe(text) && !text.startsWith("=") && !"null".equals(text) ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            quoted.append(escaped(text.charAt(i)));
        }
        return quoted.append('"').toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default ->
                c < 0x20 || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xfeff
                        ? String.format("\\u%04x", (int) c)
                        : String.valueOf(c);
        };
    }
}
