package org.apical.report.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.plugin.InputException;

/** Reads the part {@code figures} of an experiment file. */
public final class FigureReader {
    private static final List<String> FIGURE_KEYS = List.of("title", "layout", "columns", "panels");
    private static final int SIDE_BY_SIDE = 2; // two panels fill the width of a printed page

    private FigureReader() {}

    /**
     * The figures of a file, by name and in order, unread: read each by {@link #read}, so that one fault spoils one figure.
     */
    public static Map<String, YamlText> find(YamlText experiment) {
        return experiment.get("figures").map(YamlText::entries).orElse(Map.of());
    }

    /**
     * Checks all figures of a file before a run.
     *
     * @param yaml text of the file
     * @param file its name, for places
     * @throws InputException {@code figure-key} or {@code figure-value} with the place
     */
    public static void check(String yaml, String file) {
        YamlText.parse(yaml, file).ifPresent(root -> find(root).forEach(FigureReader::read));
    }

    /**
     * Reads one figure.
     *
     * @throws InputException {@code figure-key} or {@code figure-value} with the place
     */
    public static FigureSpec read(String name, YamlText figure) {
        figure.requireKeys(FIGURE_KEYS);
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw figure.wrong(
                    "a figure whose name can be a file's: letters, digits, '-', '_', '.', not '" + name + "'");
        }
        YamlText panels = figure.get("panels").orElseThrow(() -> figure.wrong("'panels: [...]'"));
        if (panels.items().isEmpty()) {
            throw panels.wrong("at least one panel");
        }
        List<PanelSpec> read = panels.items().stream().map(PanelReader::read).toList();
        String title = figure.get("title").map(YamlText::text).orElse("");
        return new FigureSpec(name, title, columns(figure), read, figure.place());
    }

    private static int columns(YamlText figure) {
        Optional<YamlText> columns = figure.get("columns");
        if (columns.isPresent()) {
            double count = columns.get().number();
            if (count != Math.rint(count) || count < 1 || count > 10) {
                throw columns.get().wrong("a whole number from 1 to 10");
            }
            return (int) count;
        }
        String layout = figure.get("layout").map(YamlText::text).orElse("row");
        return switch (layout) {
            case "row" -> SIDE_BY_SIDE;
            case "column" -> 1;
            default -> throw figure.get("layout").orElseThrow().wrong("row or column, not '" + layout + "'");
        };
    }
}
