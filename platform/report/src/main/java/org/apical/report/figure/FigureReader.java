package org.apical.report.figure;

import java.util.List;
import java.util.Map;
import org.apical.core.yaml.YamlText;
import org.apical.plugin.InputException;

/** Reads the part {@code figures} of an experiment file. */
public final class FigureReader {
    private static final List<String> FIGURE_KEYS = List.of("title", "layout", "columns", "panels");
    private static final int SIDE_BY_SIDE = 2; // two panels fill the width of a printed page

    private FigureReader() {}

    /**
     * The figures of a file, by name and in order, unread: read each by {@link #read}, so that one fault spoils one figure.
     */
    public static Map<String, FigureText> find(FigureText experiment) {
        return experiment.get("figures").map(FigureText::entries).orElse(Map.of());
    }

    /**
     * Checks all figures of a file before a run.
     *
     * @param yaml text of the file
     * @param file its name, for places
     * @throws InputException {@code figure-key} or {@code figure-value} with the place
     */
    public static void check(String yaml, String file) {
        find(new FigureText(YamlText.parse(file, yaml))).forEach(FigureReader::read);
    }

    /**
     * Reads one figure.
     *
     * @throws InputException {@code figure-key} or {@code figure-value} with the place
     */
    public static FigureSpec read(String name, FigureText figure) {
        figure.requireKeys(FIGURE_KEYS);
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw figure.wrong(
                    "a figure whose name can be a file's: letters, digits, '-', '_', '.', not '" + name + "'");
        }
        FigureText panels = figure.get("panels").orElseThrow(() -> figure.wrong("'panels: [...]'"));
        if (panels.items().isEmpty()) {
            throw panels.wrong("at least one panel");
        }
        List<PanelSpec> read = panels.items().stream().map(PanelReader::read).toList();
        String title = figure.get("title").map(FigureText::text).orElse("");
        return new FigureSpec(name, title, columns(figure), read, figure.place());
    }

    private static int columns(FigureText figure) {
        int wide = figure.get("layout")
                .map(layout -> layout.choice(Map.of("row", SIDE_BY_SIDE, "column", 1)))
                .orElse(SIDE_BY_SIDE);
        return figure.get("columns").map(columns -> columns.count(1, 10)).orElse(wide);
    }
}
