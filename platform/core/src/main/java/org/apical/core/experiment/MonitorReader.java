package org.apical.core.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apical.core.experiment.BlockSpec.Each;
import org.apical.core.experiment.MonitorSpec.Current;
import org.apical.core.experiment.MonitorSpec.Mean;
import org.apical.core.experiment.MonitorSpec.When;
import org.apical.core.experiment.MonitorSpec.Window;
import org.apical.core.yaml.YamlNode;
import org.apical.plugin.InputException;
import org.apical.plugin.PluginKind;

/** Reads the section {@code monitors}. */
final class MonitorReader {
    private static final int BINS_OF_LAG = 10;
    private static final int CELLS_OF_RASTER = 25;

    private final Scope scope;
    private final Network network;
    private final Map<String, BlockSpec> blocks;
    private final Map<String, Function<YamlNode, MonitorSpec>> kinds = new LinkedHashMap<>();

    MonitorReader(Scope scope, Network network, Map<String, BlockSpec> blocks) {
        this.scope = scope;
        this.network = network;
        this.blocks = blocks;
        kinds.put("rates", this::rates);
        kinds.put("windows", this::windows);
        kinds.put("weights", this::weights);
        kinds.put("synapses", this::synapses);
        kinds.put("cost", this::cost);
        kinds.put("raster", this::raster);
        kinds.put("bursts", this::bursts);
        kinds.put("spikes", this::spikes);
        kinds.put("probe", this::probe);
        kinds.put("monitor", this::custom);
    }

    List<MonitorSpec> read(List<YamlNode> monitors) {
        List<MonitorSpec> specs = new ArrayList<>();
        for (YamlNode node : monitors) {
            specs.add(kind(Section.mapping(node, "a monitor")).apply(node));
        }
        return specs;
    }

    /** The first key that names a kind. */
    private Function<YamlNode, MonitorSpec> kind(YamlNode.Mapping monitor) {
        for (String key : monitor.entries().keySet()) {
            if (kinds.containsKey(key)) {
                return kinds.get(key);
            }
        }
        throw new InputException("key-missing", "a monitor must say what it records")
                .at(monitor.place())
                .known(List.copyOf(kinds.keySet()))
                .mend("begin it with one of these keys, such as {rates: table-name, groups: [...], bin: 20 ms}");
    }

    private Section section(YamlNode node, String kind, String... keys) {
        return new Section(scope, node, "monitor '" + kind + "'", List.of(keys));
    }

    private MonitorSpec rates(YamlNode node) {
        Section m = section(node, "rates", "rates", "groups", "spiking", "means", "bin", "last", "during", "repeats");
        List<Integer> repeats = m.items("repeats").stream()
                .map(item -> scope.whole(item, m.said("repeats"), 1))
                .toList();
        List<String> spiking = m.names("spiking", "group", network.groups().keySet());
        return new MonitorSpec.Rates(
                table(m, "rates"),
                spiking.isEmpty() || m.has("groups") ? groups(m) : List.of(),
                spiking,
                means(m),
                m.steps("bin"),
                m.has("last") ? m.steps("last") : Double.POSITIVE_INFINITY,
                new When(during(m), repeats, each(during(m))),
                m.place());
    }

    /** The list that all of some blocks go through. */
    private Optional<Each> each(List<String> during) {
        List<Optional<Each>> all = blocks.values().stream()
                .filter(b -> during.isEmpty() || during.contains(b.name()))
                .map(BlockSpec::each)
                .distinct()
                .toList();
        return all.size() == 1 ? all.get(0) : Optional.empty();
    }

    private Map<String, Mean> means(Section m) {
        Map<String, Mean> means = new LinkedHashMap<>();
        m.entries("means").forEach((column, node) -> {
            Faults.column(column, node.place());
            means.put(column, mean(node, column));
        });
        return means;
    }

    /** {@code connection.a_e}, or {@code {of: connection.a_e, cells: 50}}. */
    private Mean mean(YamlNode node, String column) {
        if (!(node instanceof YamlNode.Mapping)) {
            return mean(Section.text(node, "mean " + column), Integer.MAX_VALUE, node);
        }
        Section section = new Section(scope, node, "mean " + column, List.of("of", "cells"));
        int cells = section.has("cells") ? section.count("cells") : Integer.MAX_VALUE;
        return mean(section.word("of"), cells, node);
    }

    private Mean mean(String text, int cells, YamlNode node) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            throw new InputException("value-form", "'" + text + "' names no variable")
                    .at(node.place())
                    .mend("write connection.variable or group.variable, such as " + text + ".w");
        }
        List<String> known = Stream.concat(network.connections().keySet().stream(), network.groups().keySet().stream())
                .toList();
        String owner = Faults.known("connection or group", text.substring(0, dot), known, node.place());
        return new Mean(owner, text.substring(dot + 1), cells);
    }

    private MonitorSpec raster(YamlNode node) {
        Section m = section(node, "raster", "raster", "groups", "cells", "during");
        return new MonitorSpec.Raster(table(m, "raster"), groups(m), m.count("cells"), during(m), m.place());
    }

    private MonitorSpec bursts(YamlNode node) {
        Section m = section(node, "bursts", "bursts", "groups", "currents", "bin", "lag", "cells", "during");
        double bin = m.steps("bin");
        return new MonitorSpec.Bursts(
                table(m, "bursts"),
                groups(m),
                m.items("currents").stream().map(item -> current(item, m)).toList(),
                bin,
                m.has("lag") ? m.steps("lag") : BINS_OF_LAG * bin,
                m.has("cells") ? m.count("cells") : CELLS_OF_RASTER,
                during(m),
                m.place());
    }

    private Current current(YamlNode node, Section m) {
        Site site = Site.parse(
                Section.text(node, m.said("currents")), network.groups().keySet(), node.place());
        return new Current(site.group(), site.compartment());
    }

    private MonitorSpec windows(YamlNode node) {
        Section m = section(node, "windows", "windows", "groups", "in", "during");
        List<String> during = during(m);
        m.need("in");
        List<Window> windows = new ArrayList<>();
        m.entries("in").forEach((prefix, window) -> windows.add(window(prefix, window, during)));
        return new MonitorSpec.Windows(table(m, "windows"), groups(m), windows, during, m.place());
    }

    private Window window(String prefix, YamlNode node, List<String> during) {
        Faults.column(prefix, node.place());
        Section w = new Section(scope, node, "window '" + prefix + "'", List.of("phase", "last"));
        PhaseSpec phase = phase(w, "phase", during);
        if (!w.has("last")) {
            return new Window(prefix, phase.name(), Double.POSITIVE_INFINITY);
        }
        double last = w.steps("last");
        if (last > phase.duration() + scope.dt() / 2) {
            throw new InputException(
                            "number-range",
                            w.said("last") + " is " + last + " s, but phase '" + phase.name() + "' lasts "
                                    + phase.duration() + " s")
                    .at(w.place("last"))
                    .mend("make it shorter, or leave it out for the whole phase");
        }
        return new Window(prefix, phase.name(), last);
    }

    /** A phase that is run in one of the blocks. */
    private PhaseSpec phase(Section section, String key, List<String> during) {
        Map<String, PhaseSpec> run = new LinkedHashMap<>();
        blocks.forEach((name, block) -> {
            if (during.isEmpty() || during.contains(name)) {
                block.phases().forEach(phase -> run.put(phase.name(), phase));
            }
        });
        return run.get(section.name(key, "phase", run.keySet()));
    }

    private MonitorSpec weights(YamlNode node) {
        Section m = section(node, "weights", "weights", "columns", "every");
        Map<String, String> columns = new LinkedHashMap<>();
        m.need("columns");
        m.entries("columns").forEach((column, item) -> {
            Faults.column(column, item.place());
            String connection = Section.text(item, m.said("columns"));
            columns.put(
                    column,
                    Faults.known("connection", connection, network.connections().keySet(), item.place()));
        });
        return new MonitorSpec.Weights(table(m, "weights"), columns, m.steps("every"), m.place());
    }

    private MonitorSpec synapses(YamlNode node) {
        Section m = section(node, "synapses", "synapses", "connection");
        String connection =
                m.name("connection", "connection", network.connections().keySet());
        return new MonitorSpec.Synapses(table(m, "synapses"), connection, m.place());
    }

    private MonitorSpec cost(YamlNode node) {
        Section m = section(node, "cost", "cost", "column", "measure", "parameters", "reads", "at", "during");
        String table = table(m, "cost");
        List<String> during = during(m);
        ProgramUse measure = new ProgramReader(scope, network).program(table, m, "measure", PluginKind.MEASURE);
        String column = Faults.column(m.word("column", "cost"), m.place("column"));
        String at = phase(m, "at", during).name();
        return new MonitorSpec.Cost(table, column, measure, at, during, m.place());
    }

    private MonitorSpec spikes(YamlNode node) {
        Section m = section(node, "spikes", "spikes", "during");
        List<String> groups = m.names("spikes", "group", network.groups().keySet());
        return new MonitorSpec.Spikes(groups, during(m), m.place());
    }

    private MonitorSpec probe(YamlNode node) {
        Section m = section(node, "probe", "probe", "group", "variables", "cells", "every", "during");
        GroupSpec group =
                network.groups().get(m.name("group", "group", network.groups().keySet()));
        m.need("variables");
        List<String> variables = m.items("variables").stream()
                .map(item -> Section.text(item, m.said("variables")))
                .toList();
        List<Integer> cells =
                m.items("cells").stream().map(item -> cell(item, m, group)).toList();
        return new MonitorSpec.Probe(
                table(m, "probe"), group.name(), variables, cells, m.steps("every"), during(m), m.place());
    }

    private int cell(YamlNode node, Section m, GroupSpec group) {
        int cell = scope.whole(node, m.said("cells"), 0);
        if (cell >= group.size()) {
            throw new InputException(
                            "number-range",
                            "cell " + cell + " is not in group '" + group.name() + "', which has " + group.size()
                                    + " cells")
                    .at(node.place())
                    .mend("count cells from 0 to " + (group.size() - 1));
        }
        return cell;
    }

    private MonitorSpec custom(YamlNode node) {
        Section m = section(node, "monitor", "monitor", "table", "arrays", "every", "parameters");
        m.need("arrays");
        List<String> arrays =
                m.items("arrays").stream().map(item -> array(item, m)).toList();
        PluginUse plugin = new PluginUseReader(scope).use(PluginKind.MONITOR, m, "monitor");
        return new MonitorSpec.Custom(table(m, "table"), plugin, arrays, m.steps("every"), m.place());
    }

    private String array(YamlNode node, Section m) {
        String text = Section.text(node, m.said("arrays"));
        int dot = text.indexOf('.');
        if (dot < 0) {
            throw new InputException("value-form", "'" + text + "' names no variable of a group")
                    .at(node.place())
                    .mend("write group.variable, such as " + text + ".V_s");
        }
        Faults.known("group", text.substring(0, dot), network.groups().keySet(), node.place());
        return text;
    }

    private List<String> groups(Section m) {
        m.need("groups");
        return m.names("groups", "group", network.groups().keySet());
    }

    private List<String> during(Section m) {
        return m.names("during", "block", blocks.keySet());
    }

    private static String table(Section m, String key) {
        return Faults.name("table", m.word(key), m.place(key));
    }
}
