package org.apical.testkit.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apical.plugin.Parameter;
import org.apical.unit.Quantity;

/** A text of equations as its author wrote it: comments above it, sections, and values in the units that were chosen. */
final class PluginText {
    private static final List<String> LABELS = List.of("Checked against", "Limits", "References", "Stability");
    private static final String NUMBER = "([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)";

    private final List<String> paragraphs = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final StringBuilder comment = new StringBuilder();

    /**
     * A section.
     *
     * @param comment the comment above it, as written; may be empty
     * @param head its first line, without comment
     * @param lines the lines below it, as written
     */
    record Section(String comment, String head, List<String> lines) {
        /** The first word of the head. */
        String keyword() {
            return head.split("\\s+", 2)[0];
        }

        /** All of it, without empty lines at the end. */
        String text() {
            return (comment + head + "\n" + String.join("\n", lines)).stripTrailing();
        }
    }

    PluginText(String text) {
        StringBuilder prose = new StringBuilder();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (sections.isEmpty() && line.startsWith("#")) {
                addProse(prose, line.substring(1).strip());
            } else {
                addLine(line);
            }
        }
        addProse(prose, "");
    }

    private void addProse(StringBuilder prose, String line) {
        if (!line.isEmpty()) {
            prose.append(prose.length() == 0 ? "" : " ").append(line);
        } else if (prose.length() > 0) {
            paragraphs.add(prose.toString());
            prose.setLength(0);
        }
    }

    private void addLine(String line) {
        boolean isIndented = line.isBlank() || Character.isWhitespace(line.charAt(0));
        if (isIndented && !sections.isEmpty()) {
            sections.get(sections.size() - 1).lines().add(line);
        } else if (line.startsWith("#")) {
            comment.append(line).append('\n');
        } else if (!isIndented) {
            sections.add(new Section(comment.toString(), line.replaceFirst("\\s*#.*", ""), new ArrayList<>()));
            comment.setLength(0);
        }
    }

    /** The paragraphs that carry no label. */
    List<String> description() {
        return paragraphs.stream()
                .filter(p -> LABELS.stream().noneMatch(label -> p.startsWith(label + ": ")))
                .toList();
    }

    /** The paragraph of a label such as {@code Limits}, without it. */
    Optional<String> labelled(String label) {
        return paragraphs.stream()
                .filter(p -> p.startsWith(label + ": "))
                .map(p -> p.substring(label.length() + 2))
                .findFirst();
    }

    /** The sections of these keywords, in the order of the text. */
    List<Section> sections(List<String> keywords) {
        return sections.stream().filter(s -> keywords.contains(s.keyword())).toList();
    }

    private String body(String keyword) {
        StringBuilder body = new StringBuilder();
        sections(List.of(keyword))
                .forEach(s -> body.append(String.join("\n", s.lines())).append('\n'));
        return body.toString();
    }

    /** The unit in which the default of a parameter is written; empty where it is computed or a pure number. */
    Optional<String> unitOf(Parameter p) {
        Pattern written =
                Pattern.compile("(?<![\\w.])" + Pattern.quote(p.name()) + "\\s*=\\s*" + NUMBER + "\\s*([^\\s\"]+)");
        Matcher m = written.matcher(body("parameters"));
        if (!m.find()) {
            return Optional.empty();
        }
        return Quantity.unitNamed(m.group(2))
                .filter(unit -> Quantity.scale(Double.parseDouble(m.group(1)), unit.value()) == p.defaultValue())
                .map(unit -> m.group(2));
    }

    /** The initial value of a variable or trace as written; empty where it is none of the text. */
    Optional<String> initialOf(String section, String variable) {
        Pattern written = Pattern.compile("(?m)^\\s+(?:trace\\s+)?" + Pattern.quote(variable)
                + "\\s*:[^=\\n]*=\\s*(.+?)\\s*(?:,\\s*decay.*|\\sin [\\[(].*|\".*|#.*)?$");
        Matcher m = written.matcher(body(section));
        return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }
}
