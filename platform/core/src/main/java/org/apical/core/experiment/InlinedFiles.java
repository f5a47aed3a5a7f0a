package org.apical.core.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apical.core.folder.CsvReader;
import org.apical.core.folder.Table;
import org.apical.core.yaml.YamlNode;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;

/**
 * Puts the numbers of CSV files in the place of {@code {file: NAME}}, so that the content says everything: spikes of groups
 * (columns {@code cell, time_s}) and injected currents (columns {@code time_s, current_pA}).
 */
final class InlinedFiles {
    private static final String FILE = "file";

    private final SourceText source;

    private InlinedFiles(SourceText source) {
        this.source = source;
    }

    /** The content without files. */
    static YamlNode.Mapping fill(YamlNode.Mapping content, SourceText source) {
        InlinedFiles files = new InlinedFiles(source);
        YamlNode.Mapping spikes = files.inEach(content, "groups", "spikes", files::spikes);
        return files.inEach(spikes, "phases", "inject", files::currents);
    }

    /** Changes the value of a key in all entries of a section. */
    private YamlNode.Mapping inEach(
            YamlNode.Mapping content, String section, String key, Function<YamlNode, YamlNode> change) {
        if (!(content.entries().get(section) instanceof YamlNode.Mapping entries)) {
            return content;
        }
        YamlNode.Mapping changed = entries;
        for (Map.Entry<String, YamlNode> e : entries.entries().entrySet()) {
            if (e.getValue() instanceof YamlNode.Mapping entry
                    && entry.entries().containsKey(key)) {
                YamlNode value = change.apply(entry.entries().get(key));
                changed = changed.with(e.getKey(), entry.with(key, value));
            }
        }
        return content.with(section, changed);
    }

    private YamlNode spikes(YamlNode node) {
        if (!isFile(node)) {
            return node;
        }
        Table table = read(node, "cell", "time_s");
        List<List<YamlNode>> cells = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            int cell = cell(table.number("cell", row), node.place());
            while (cells.size() <= cell) {
                cells.add(new ArrayList<>());
            }
            cells.get(cell).add(scalar(table.number("time_s", row) + " s", node.place()));
        }
        List<YamlNode> trains = new ArrayList<>();
        cells.forEach(times -> trains.add(new YamlNode.Sequence(times, node.place())));
        return new YamlNode.Sequence(trains, node.place());
    }

    private static int cell(double number, Place place) {
        if (!(number >= 0 && number <= GroupReader.MOST_SCRIPTED_CELLS && number == Math.rint(number))) {
            throw new InputException("number-range", "a spike is of cell " + number + ", which is no number of a cell")
                    .at(place)
                    .mend("count cells from 0 to " + GroupReader.MOST_SCRIPTED_CELLS);
        }
        return (int) number;
    }

    private YamlNode currents(YamlNode inject) {
        if (!(inject instanceof YamlNode.Mapping sites)) {
            return inject;
        }
        Map<String, YamlNode> changed = new LinkedHashMap<>();
        sites.entries().forEach((site, node) -> changed.put(site, currentsOfSite(node)));
        return new YamlNode.Mapping(changed, sites.place());
    }

    private YamlNode currentsOfSite(YamlNode node) {
        if (node instanceof YamlNode.Sequence several) {
            return new YamlNode.Sequence(
                    several.items().stream().map(this::curve).toList(), several.place());
        }
        return curve(node);
    }

    private YamlNode curve(YamlNode node) {
        if (!isFile(node)) {
            return node;
        }
        Table table = read(node, "time_s", "current_pA");
        List<YamlNode> points = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            YamlNode time = scalar(table.number("time_s", row) + " s", node.place());
            YamlNode current = scalar(table.number("current_pA", row) + " pA", node.place());
            points.add(new YamlNode.Sequence(List.of(time, current), node.place()));
        }
        return new YamlNode.Mapping(Map.of("points", new YamlNode.Sequence(points, node.place())), node.place());
    }

    private static boolean isFile(YamlNode node) {
        return node instanceof YamlNode.Mapping mapping && mapping.entries().containsKey(FILE);
    }

    private static YamlNode scalar(String text, Place place) {
        return new YamlNode.Scalar(text, true, place);
    }

    private Table read(YamlNode node, String first, String second) {
        YamlNode.Mapping mapping = (YamlNode.Mapping) node;
        Section.checkKeys(mapping, "a file of numbers", List.of(FILE));
        String name = Section.text(mapping.entries().get(FILE), FILE);
        SourceText file = source.beside()
                .apply(SourceFiles.inside(name, node.place()))
                .orElseThrow(() -> SourceFiles.unknown(name, "", node.place()));
        Table table = CsvReader.parse(name, file.text());
        for (String column : List.of(first, second)) {
            if (!table.hasNumbers(column)) {
                throw new InputException("table-column", "'" + name + "' has no numbers in a column '" + column + "'")
                        .at(node.place())
                        .known(table.columns())
                        .mend("name its columns " + first + " and " + second);
            }
        }
        return table;
    }
}
