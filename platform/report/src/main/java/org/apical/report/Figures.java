package org.apical.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.equation.TableExpressions;
import org.apical.core.folder.RunFolder;
import org.apical.plugin.InputException;
import org.apical.report.draw.FigureFiles;
import org.apical.report.figure.FigureData;
import org.apical.report.figure.FigureNumbers;
import org.apical.report.figure.FigureReader;
import org.apical.report.figure.FigureText;

/**
 * The figures of a run that could be made, and a sentence for each that could not.
 *
 * @param made title and SVG by name, in the order of the experiment
 * @param messages what was left out and why
 */
record Figures(Map<String, Made> made, List<String> messages) {
    /** A figure that was drawn. */
    record Made(String title, String svg) {}

    /**
     * Draws figures.
     *
     * @param wanted the figures by name
     * @param constants values of the experiment's parameters, in SI
     * @param before what was left out already
     */
    static Figures make(
            RunFolder folder, Map<String, FigureText> wanted, Map<String, Double> constants, List<String> before) {
        List<String> messages = new ArrayList<>(before);
        List<FigureData> data = new ArrayList<>();
        FigureNumbers numbers = new FigureNumbers(folder, constants, TableExpressions::column);
        wanted.forEach((name, text) -> read(name, text, numbers, messages).ifPresent(data::add));
        return new Figures(data.isEmpty() ? Map.of() : draw(folder, data, messages), List.copyOf(messages));
    }

    private static Optional<FigureData> read(
            String name, FigureText text, FigureNumbers numbers, List<String> messages) {
        try {
            return Optional.of(numbers.of(FigureReader.read(name, text)));
        } catch (InputException e) {
            messages.add("The figure '" + name + "' is left out: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Nothing of AWT is loaded before this. */
    private static Map<String, Made> draw(RunFolder folder, List<FigureData> data, List<String> messages) {
        try {
            FigureFiles files = FigureFiles.in(folder.figures());
            Optional<String> obstacle = files.obstacle();
            if (obstacle.isEmpty()) {
                return draw(files, data);
            }
            messages.add(noFigures(obstacle.get()));
        } catch (LinkageError e) {
            messages.add(noFigures(String.valueOf(e.getMessage()))); // a Java without its desktop module
        }
        return Map.of();
    }

    private static Map<String, Made> draw(FigureFiles files, List<FigureData> data) {
        Map<String, Made> made = new LinkedHashMap<>();
        for (FigureData figure : data) {
            made.put(figure.spec().name(), new Made(figure.spec().title(), files.write(figure)));
        }
        return made;
    }

    private static String noFigures(String why) {
        return "No figure is drawn, because this Java has no fonts or no graphics (" + why
                + "); the tables are whole. Install fontconfig and a font such as fonts-liberation, then run 'apical report'.";
    }
}
