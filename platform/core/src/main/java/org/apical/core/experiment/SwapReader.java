package org.apical.core.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apical.core.experiment.SwapSpec.Change;
import org.apical.core.experiment.SwapSpec.When;
import org.apical.core.yaml.YamlNode;
import org.apical.core.yaml.YamlText;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.apical.plugin.PluginKind;

/** Reads swaps: the section {@code swap}, and those that somebody asks for while a run goes on. */
public final class SwapReader {
    private static final List<String> WHEN = List.of("at", "phase", "block");
    private static final List<String> KEYS = List.of(
            "at",
            "phase",
            "block",
            "group",
            "model",
            "parameters",
            "connection",
            "plasticity",
            "stp",
            "table",
            "monitor",
            "backend",
            "solver");

    private final Scope scope;
    private final Set<String> groups;
    private final Set<String> connections;
    private final List<String> tables;
    private final Map<String, BlockSpec> blocks;
    private final Map<String, Function<Section, Change>> changes = new LinkedHashMap<>();

    /** A reader for the network, the monitors and the schedule of a file. */
    SwapReader(Scope scope, Network network, List<MonitorSpec> monitors, Map<String, BlockSpec> blocks) {
        this(scope, network.groups().keySet(), network.connections().keySet(), monitors, blocks);
    }

    private SwapReader(
            Scope scope,
            Set<String> groups,
            Set<String> connections,
            List<MonitorSpec> monitors,
            Map<String, BlockSpec> blocks) {
        this.scope = scope;
        this.groups = groups;
        this.connections = connections;
        this.tables = monitors.stream()
                .filter(MonitorSpec.Custom.class::isInstance)
                .map(m -> ((MonitorSpec.Custom) m).table())
                .toList();
        this.blocks = blocks;
        changes.put("model", this::model);
        changes.put(
                "plasticity", s -> new Change.Rule(connection(s), use(s, "plasticity", PluginKind.PLASTICITY_RULE)));
        changes.put("stp", s -> new Change.ShortTerm(connection(s), use(s, "stp", PluginKind.SHORT_TERM_PLASTICITY)));
        changes.put("monitor", this::monitor);
        changes.put("backend", s -> new Change.Backend(s.word("backend")));
        changes.put("solver", s -> new Change.Solver(reader().use(PluginKind.SOLVER, s.need("solver"))));
    }

    /**
     * A swap for a run that goes on.
     *
     * @param experiment what is run
     * @param text an entry as in the file, without its time: {@code {connection: c, plasticity: r}}
     * @param place where the user wrote it
     */
    public static SwapSpec live(Experiment experiment, String text, Place place) {
        Scope scope = new Scope(new ParameterBlock(null), experiment.dt(), false);
        SwapReader reader = new SwapReader(
                scope,
                experiment.groups().stream().map(GroupSpec::name).collect(Collectors.toSet()),
                experiment.connections().stream().map(ConnectionSpec::name).collect(Collectors.toSet()),
                experiment.monitors(),
                Map.of());
        Section swap = new Section(scope, YamlText.parseValue(place, text), "a swap", KEYS);
        return new SwapSpec(new When.Now(), reader.change(swap), place);
    }

    List<SwapSpec> read(List<YamlNode> entries) {
        List<SwapSpec> swaps = new ArrayList<>();
        for (YamlNode entry : entries) {
            Section swap = new Section(scope, entry, "a swap", KEYS);
            swaps.add(new SwapSpec(when(swap), change(swap), swap.place()));
        }
        return swaps;
    }

    private When when(Section swap) {
        if (swap.has("at") == swap.has("phase")) {
            throw new InputException("swap-form", "a swap has a time or a phase, one of the two")
                    .at(swap.place())
                    .mend("write at: 10 s for a time of the run, or phase: test for its start");
        }
        if (swap.has("at")) {
            return new When.At(swap.steps("at"));
        }
        Optional<String> block =
                swap.has("block") ? Optional.of(swap.name("block", "block", blocks.keySet())) : Optional.empty();
        Set<String> phases = blocks.values().stream()
                .filter(b -> block.isEmpty() || b.name().equals(block.get()))
                .flatMap(b -> b.phases().stream())
                .map(PhaseSpec::name)
                .collect(Collectors.toSet());
        return new When.Start(swap.name("phase", "phase", phases), block);
    }

    private Change change(Section swap) {
        List<String> named = changes.keySet().stream().filter(swap::has).toList();
        if (named.size() != 1) {
            throw new InputException(
                            "swap-form",
                            "a swap replaces one plug-in, but " + swap.what() + " here names "
                                    + (named.isEmpty() ? "none" : named))
                    .at(swap.place())
                    .known(List.copyOf(changes.keySet()))
                    .mend("write one entry for each plug-in");
        }
        Change change = changes.get(named.get(0)).apply(swap);
        refuseStray(swap, named.get(0));
        return change;
    }

    /** Keys that say nothing about this change would be overlooked. */
    private static void refuseStray(Section swap, String change) {
        List<String> allowed = new ArrayList<>(WHEN);
        allowed.add(change);
        allowed.addAll(
                switch (change) {
                    case "model" -> List.of("group", "parameters");
                    case "plasticity", "stp" -> List.of("connection");
                    case "monitor" -> List.of("table", "parameters");
                    default -> List.<String>of();
                });
        KEYS.stream()
                .filter(key -> swap.has(key) && !allowed.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new InputException("swap-form", "a swap with the key '" + change + "' takes no '" + key + "'")
                            .at(swap.place(key))
                            .known(allowed)
                            .mend("remove the key");
                });
    }

    private Change model(Section swap) {
        String group = swap.name("group", "group", groups);
        return new Change.Model(group, reader().use(PluginKind.NEURON_MODEL, swap, "model"));
    }

    private Change monitor(Section swap) {
        String table = swap.name("table", "monitor table", tables);
        return new Change.Monitor(table, reader().use(PluginKind.MONITOR, swap, "monitor"));
    }

    private String connection(Section swap) {
        return swap.name("connection", "connection", connections);
    }

    private Optional<PluginUse> use(Section swap, String key, PluginKind kind) {
        return reader().optional(kind, swap.need(key));
    }

    private PluginUseReader reader() {
        return new PluginUseReader(scope);
    }
}
