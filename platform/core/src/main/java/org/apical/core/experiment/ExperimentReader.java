package org.apical.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apical.core.yaml.YamlNode;
import org.apical.core.yaml.YamlText;
import org.apical.plugin.PluginKind;

/**
 * Reads experiment files.
 *
 * <pre>{@code
 * Experiment xor = ExperimentReader.read(
 *         "xor", "presets/xor.yaml", text, loader, List.of(Setting.parse("epochs=12")));
 * }</pre>
 *
 * <p>Whatever is wrong with a file is said here, with its place, except what only the plug-ins know: the names, units and ranges
 * of their own parameters and variables.
 */
public final class ExperimentReader {
    private ExperimentReader() {}

    /** Reads a text in a folder of texts, as {@link SourceText#of} finds them. */
    public static Experiment read(
            String name, String file, String text, Function<String, String> loader, List<Setting> settings) {
        return read(name, SourceText.of(file, text, loader), settings);
    }

    /**
     * Reads, fills in and checks a text.
     *
     * @param name name of the experiment
     * @param source its text, and those beside it
     * @param settings what the user sets, in order; a later one wins
     * @throws org.apical.plugin.InputException with the place, if anything is wrong
     */
    public static Experiment read(String name, SourceText source, List<Setting> settings) {
        YamlNode.Mapping content = Content.resolve(source, settings);
        ConditionReader reader = new ConditionReader(content);
        if (!reader.isSweep()) {
            return experiment(name, content, List.of());
        }
        List<String> leading = reader.columns();
        List<Condition> conditions = new ArrayList<>();
        reader.read((keys, filled) -> conditions.add(new Condition(keys, experiment(name, filled, leading))));
        ParameterBlock parameters = new ParameterBlock(content.entries().get("parameters"));
        return conditions.get(0).experiment().with(conditions, parameters, YamlText.write(content));
    }

    /** One experiment that is run as it stands; {@code leading} columns are put in front of all tables. */
    private static Experiment experiment(String name, YamlNode.Mapping content, List<String> leading) {
        Section top = Content.top(content);
        String title = top.word("title", name);
        Network network = network(top);
        Map<String, PhaseSpec> phases = new PhaseReader(top.scope(), network).read(top.entries("phases"));
        Optional<LayeredSpec> layered = new LayeredReader(top).read();
        Map<String, BlockSpec> blocks = layered.isPresent()
                ? Map.of()
                : new ScheduleReader(top.scope(), phases).read(Section.sequence(top.need("schedule"), "schedule"));
        List<MonitorSpec> monitors = new MonitorReader(top.scope(), network, blocks).read(list(top, "monitors"));
        TableReader tableReader = new TableReader(top.scope(), monitors, leading);
        layered.ifPresent(tableReader::declare);
        List<TableSpec> tables = tableReader.tables(top.entries("tables"));
        Map<String, MeasureSpec> measures = tableReader.measures(top.entries("measures"));
        return new Experiment(
                name,
                title,
                source(top),
                top.word("bundles", ""),
                Content.seed(top),
                top.scope().dt(),
                new PluginUseReader(top.scope()).use(PluginKind.SOLVER, top.need("solver")),
                top.scope().parameters().entries(),
                top.scope().parameters().constants(),
                dataset(top),
                List.copyOf(network.groups().values()),
                List.copyOf(network.connections().values()),
                network.injectors(),
                List.copyOf(blocks.values()),
                monitors,
                tables,
                List.copyOf(measures.values()),
                new ExpectReader(top.scope(), measures).read(list(top, "expect")),
                layered,
                List.of(),
                YamlText.write(content));
    }

    private static Network network(Section top) {
        Map<String, GroupSpec> groups = new GroupReader(top.scope()).read(top.entries("groups"));
        Map<String, ConnectionSpec> connections =
                new ConnectionReader(top.scope(), groups).read(top.entries("connections"));
        Network network = new Network(groups, connections, Map.of());
        return network.with(new ProgramReader(top.scope(), network).injectors(top.entries("injectors")));
    }

    private static Optional<PluginUse> dataset(Section top) {
        return top.find("dataset").flatMap(node -> new PluginUseReader(top.scope()).optional(PluginKind.DATASET, node));
    }

    private static String source(Section top) {
        Optional<YamlNode> node = top.find("source");
        if (node.isEmpty() || node.get() instanceof YamlNode.Scalar) {
            return top.word("source", "");
        }
        Section source = new Section(top.scope(), node.get(), "source", List.of("paper", "figure"));
        String paper = source.word("paper", "");
        String figure = source.word("figure", "");
        return paper.isEmpty() || figure.isEmpty() ? paper + figure : paper + ", " + figure;
    }

    private static List<YamlNode> list(Section top, String key) {
        return top.find(key).map(node -> Section.sequence(node, key)).orElse(List.of());
    }
}
