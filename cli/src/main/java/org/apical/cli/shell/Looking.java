package org.apical.cli.shell;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apical.cli.format.Numbers;
import org.apical.cli.format.TextTable;
import org.apical.core.experiment.ChosenPlugin;
import org.apical.core.network.Connection;
import org.apical.core.network.Network;
import org.apical.core.network.NeuronGroup;
import org.apical.core.registry.PluginInfo;
import org.apical.core.run.Simulation;
import org.apical.plugin.InputException;
import org.apical.state.StateArray;

/** The commands that look at a network. */
final class Looking {
    private final Session session;

    Looking(Session session) {
        this.session = session;
    }

    List<Action> actions() {
        return List.of(
                new Action("status", "how far the run is", w -> session.print(session.ask(this::status))),
                new Action("groups", "all groups with their models", w -> session.print(session.ask(Looking::groups))),
                new Action(
                        "connections",
                        "all connections with their plug-ins",
                        w -> session.print(session.ask(Looking::connections))),
                new Action(
                        "rates [GROUP]",
                        "spike rates in the last stretch of the run",
                        w -> session.print(session.ask(s -> rates(s, w)))),
                new Action(
                        "weights [CONNECTION]",
                        "number, mean and bounds of weights",
                        w -> session.print(session.ask(s -> weights(s, w)))),
                new Action(
                        "probe GROUP.VARIABLE [CELL]",
                        "a variable of a cell, or over all cells",
                        w -> session.print(session.ask(s -> probe(s, w)))),
                new Action(
                        "plot GROUP...",
                        "spike rates of the last stretches as curves",
                        w -> session.print(session.ask(s -> plot(s, w)))),
                new Action("plugins", "the plug-ins that can be swapped in by name", w -> session.print(plugins())));
    }

    private String status(Simulation simulation) {
        Network network = simulation.network();
        return "step " + network.step() + " of " + simulation.totalSteps() + ", " + network.seconds() + " s; "
                + simulation.swaps().size() + " swaps; " + (session.isHeld() ? "held" : "running");
    }

    private static String groups(Simulation simulation) {
        TextTable table = new TextTable("group", "#cells", "model", "#spikes", "variables");
        for (NeuronGroup group : simulation.network().groups()) {
            table.row(
                    group.name(),
                    Integer.toString(group.size()),
                    group.model().map(m -> m.version().title()).orElse("given spikes"),
                    Long.toString(group.spikeCount()),
                    String.join(
                            " ", group.arrays().stream().map(StateArray::name).toList()));
        }
        return table.text();
    }

    private static String connections(Simulation simulation) {
        TextTable table = new TextTable("connection", "#synapses", "rule", "short-term plasticity");
        for (Connection connection : simulation.network().connections()) {
            table.row(
                    connection.name(),
                    Integer.toString(connection.synapses().count()),
                    connection
                            .rule()
                            .map(ChosenPlugin::version)
                            .map(v -> v.title())
                            .orElse("none"),
                    connection
                            .shortTerm()
                            .map(ChosenPlugin::version)
                            .map(v -> v.title())
                            .orElse("none"));
        }
        return table.text();
    }

    private String rates(Simulation simulation, List<String> words) {
        session.history().look(simulation.network());
        TextTable table = new TextTable("group", "#rate Hz");
        for (String group : chosen("group", words, groupNames(simulation))) {
            double[] rates = session.history().of(group);
            table.row(group, rates.length == 0 ? "nan" : Numbers.text(rates[rates.length - 1]));
        }
        return table.text();
    }

    private static String weights(Simulation simulation, List<String> words) {
        TextTable table = new TextTable("connection", "#weights", "#mean", "#smallest", "#largest");
        for (String name : chosen("connection", words, connectionNames(simulation))) {
            Connection connection = simulation.network().connection(name);
            double[] weights = connection.weight().toArray();
            table.row(
                    name,
                    Integer.toString(weights.length),
                    Numbers.text(connection.meanWeight()),
                    Numbers.text(Arrays.stream(weights).min().orElse(Double.NaN)),
                    Numbers.text(Arrays.stream(weights).max().orElse(Double.NaN)));
        }
        return table.text();
    }

    private static String probe(Simulation simulation, List<String> words) {
        String path = Words.need(words, 0, "the variable, such as hidden.V_s,");
        int dot = path.lastIndexOf('.');
        if (dot < 0) {
            throw new InputException("value-form", "'" + path + "' names no variable of a group")
                    .mend("write group.variable");
        }
        NeuronGroup group =
                simulation.network().group(Words.known("group", path.substring(0, dot), groupNames(simulation)));
        List<String> variables = group.arrays().stream().map(StateArray::name).toList();
        StateArray array = group.array(Words.known("variable", path.substring(dot + 1), variables))
                .orElseThrow();
        if (words.size() > 1) {
            int cell = Words.index(words.get(1), array.length(), "the cell");
            return path + " of cell " + cell + " = " + Numbers.quantity(array.get(cell), array.unit());
        }
        double[] values = array.toArray();
        return path + ": mean "
                + Numbers.quantity(Arrays.stream(values).average().orElse(Double.NaN), array.unit())
                + ", smallest " + Numbers.quantity(Arrays.stream(values).min().orElse(Double.NaN), array.unit())
                + ", largest " + Numbers.quantity(Arrays.stream(values).max().orElse(Double.NaN), array.unit());
    }

    private String plot(Simulation simulation, List<String> words) {
        session.history().look(simulation.network());
        List<String> groups = chosen("group", words, groupNames(simulation));
        int width = groups.stream().mapToInt(String::length).max().orElse(0);
        StringBuilder text =
                new StringBuilder("spike rates, " + session.history().span() + "\n");
        for (String group : groups) {
            double[] rates = session.history().of(group);
            text.append(group)
                    .append(" ".repeat(width - group.length() + 2))
                    .append(Sparkline.of(rates))
                    .append("  largest ")
                    .append(Numbers.text(Arrays.stream(rates).max().orElse(Double.NaN)))
                    .append(" Hz\n");
        }
        return text.toString();
    }

    private String plugins() {
        TextTable table = new TextTable("kind", "name", "version", "bundle");
        for (PluginInfo plugin : session.swappable()) {
            table.row(plugin.kind().word(), plugin.name(), plugin.version(), plugin.bundle());
        }
        return table.text();
    }

    private static List<String> chosen(String kind, List<String> words, Collection<String> all) {
        words.forEach(word -> Words.known(kind, word, all));
        return words.isEmpty() ? List.copyOf(all) : words;
    }

    static List<String> groupNames(Simulation simulation) {
        return simulation.network().groups().stream().map(NeuronGroup::name).toList();
    }

    static List<String> connectionNames(Simulation simulation) {
        return simulation.network().connections().stream().map(Connection::name).toList();
    }

    /** All words that a probe takes. */
    static List<String> variableNames(Simulation simulation) {
        return simulation.network().groups().stream()
                .flatMap(g -> g.arrays().stream().map(a -> g.name() + "." + a.name()))
                .toList();
    }
}
