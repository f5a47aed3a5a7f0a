package org.apical.cli.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apical.cli.live.Arrival;
import org.apical.cli.live.LivePlugins;
import org.apical.core.experiment.ChosenPlugin;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.PluginUse;
import org.apical.core.experiment.SwapReader;
import org.apical.core.experiment.SwapSpec;
import org.apical.core.folder.SwapRecord;
import org.apical.core.network.Connection;
import org.apical.core.network.Network;
import org.apical.core.registry.PluginInfo;
import org.apical.core.registry.PluginRegistry;
import org.apical.core.run.Simulation;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.apical.plugin.PluginKind;
import org.apical.plugin.RunException;

/** The commands that change a network. */
final class Changing {
    private static final Place PLACE = Place.of("the shell");

    private final Session session;
    private final LivePlugins plugins;

    Changing(Session session, LivePlugins plugins) {
        this.session = session;
        this.plugins = plugins;
    }

    List<Action> actions() {
        return List.of(
                new Action(
                        "swap TARGET PLUGIN [PARAMETER=VALUE...]",
                        "another plug-in, by name or file, for a group, connection, connection.stp, table, solver or backend",
                        this::swap),
                new Action(
                        "set TARGET PARAMETER=VALUE...", "other parameters for the plug-in that is there", this::set));
    }

    private void swap(List<String> words) {
        String target = Words.need(words, 0, "what is to have another plug-in");
        String plugin = Words.need(words, 1, "the plug-in");
        Map<String, String> parameters = parameters(words.subList(2, words.size()));
        Path file = session.path(plugin);
        if (LivePlugins.isPlugin(file)) {
            requireFile(file);
            bring(target, file, parameters);
        } else {
            report(session.exchange().swap(List.of(spec(target, plugin, parameters)), plugins));
        }
    }

    private static void requireFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InputException("file-unknown", "there is no file '" + file + "'")
                    .mend("give the path of a jar or an equation text, or the name of a plug-in");
        }
    }

    private void bring(String target, Path file, Map<String, String> parameters) {
        Arrival arrival = plugins.bring(file);
        try {
            List<PluginKind> fitting = kinds(target);
            PluginInfo plugin = arrival.plugins().stream()
                    .filter(p -> fitting.contains(p.kind()))
                    .findFirst()
                    .orElseThrow(() -> new InputException(
                            "plugin-unfit", "'" + file + "' brings nothing that '" + target + "' could use"));
            PluginRegistry registry = arrival.registry();
            SwapSpec spec = spec(target, plugin.name(), parameters);
            List<SwapRecord> swaps = session.exchange().swap(List.of(spec), registry, arrival);
            if (!swaps.stream().allMatch(SwapRecord::isDone)) {
                plugins.dismiss(arrival);
            }
            report(swaps);
        } catch (InputException e) {
            plugins.dismiss(arrival);
            throw e;
        }
    }

    private List<PluginKind> kinds(String target) {
        Experiment experiment = session.ask(Simulation::experiment);
        if (experiment.groups().stream().anyMatch(g -> g.name().equals(target))) {
            return List.of(PluginKind.NEURON_MODEL);
        }
        if (experiment.connections().stream().anyMatch(c -> c.name().equals(target))) {
            return List.of(PluginKind.PLASTICITY_RULE);
        }
        return target.endsWith(".stp")
                ? List.of(PluginKind.SHORT_TERM_PLASTICITY)
                : List.of(target.equals("solver") ? PluginKind.SOLVER : PluginKind.MONITOR);
    }

    private void set(List<String> words) {
        String target = Words.need(words, 0, "whose parameters are to be others");
        Map<String, String> given = parameters(words.subList(1, words.size()));
        Words.need(words, 1, "a parameter, such as eta=1e-3,");
        PluginUse use = session.ask(simulation -> use(target, simulation.network()));
        Map<String, String> all = new LinkedHashMap<>();
        use.parameters().forEach((name, value) -> all.put(name, value.toString()));
        all.putAll(given);
        SwapSpec spec = spec(target, use.name(), all);
        report(session.exchange().swap(List.of(spec), session.inUse(use)));
    }

    private static PluginUse use(String target, Network network) {
        if (network.group(target) != null) {
            return used(network.group(target).model(), target);
        }
        boolean isShortTerm = target.endsWith(".stp");
        String name = isShortTerm ? target.substring(0, target.length() - ".stp".length()) : target;
        Connection connection = network.connection(name);
        if (connection == null) {
            throw new InputException("name-unknown", "no group or connection is called '" + name + "'");
        }
        return used(isShortTerm ? connection.shortTerm() : connection.rule(), target);
    }

    private static PluginUse used(Optional<? extends ChosenPlugin<?>> chosen, String target) {
        return chosen.map(ChosenPlugin::use)
                .orElseThrow(() -> new InputException("plugin-unknown", "'" + target + "' has no plug-in"));
    }

    /** A swap as an entry of the file says it. */
    private SwapSpec spec(String target, String plugin, Map<String, String> parameters) {
        Experiment experiment = session.ask(Simulation::experiment);
        String values = parameters.entrySet().stream()
                .map(p -> p.getKey() + ": " + p.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
        String use = plugin.equals("none") ? plugin : "{" + quoted(plugin) + ": " + values + "}";
        String entry;
        if (target.equals("backend")) {
            entry = "{backend: " + plugin + "}";
        } else if (target.equals("solver")) {
            entry = "{solver: " + use + "}";
        } else if (experiment.groups().stream().anyMatch(g -> g.name().equals(target))) {
            entry = "{group: " + target + ", model: " + quoted(plugin) + ", parameters: " + values + "}";
        } else if (target.endsWith(".stp")) {
            entry = "{connection: " + target.substring(0, target.length() - ".stp".length()) + ", stp: " + use + "}";
        } else if (experiment.connections().stream().anyMatch(c -> c.name().equals(target))) {
            entry = "{connection: " + target + ", plasticity: " + use + "}";
        } else {
            entry = "{table: " + target + ", monitor: " + quoted(plugin) + ", parameters: " + values + "}";
        }
        return SwapReader.live(experiment, entry, PLACE);
    }

    private static String quoted(String name) {
        return "'" + name + "'";
    }

    private static Map<String, String> parameters(List<String> words) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new InputException("value-form", "'" + word + "' is no parameter with its value")
                        .mend("write name=value without blanks, such as tau_pre=100ms");
            }
            parameters.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return parameters;
    }

    /** What was refused is a fault, which ends a script. */
    private void report(List<SwapRecord> swaps) {
        for (SwapRecord swap : swaps) {
            if (!swap.isDone()) {
                throw new RunException("swap-refused", swap.sentence());
            }
            session.print(swap.sentence());
        }
    }
}
