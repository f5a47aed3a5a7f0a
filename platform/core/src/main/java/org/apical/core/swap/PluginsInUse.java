package org.apical.core.swap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.experiment.ChosenPlugin;
import org.apical.core.experiment.PluginUse;
import org.apical.core.experiment.SwapSpec.Change;
import org.apical.core.folder.SwapRecord.PluginVersion;
import org.apical.core.network.Network;
import org.apical.core.registry.PluginInfo;

/** Which plug-ins a run uses now. */
public final class PluginsInUse {
    private final Network network;
    private final Map<String, ChosenPlugin<?>> monitors = new HashMap<>();
    private String backend;
    private ChosenPlugin<?> solver;

    /**
     * What a run begins with.
     *
     * @param network the network, which says itself what it uses
     * @param backend name of the backend
     * @param solver the solver
     */
    public PluginsInUse(Network network, String backend, ChosenPlugin<?> solver) {
        this.network = network;
        this.backend = backend;
        this.solver = solver;
    }

    /** Says which monitor writes a table. */
    public void monitor(String table, ChosenPlugin<?> monitor) {
        monitors.put(table, monitor);
    }

    /** The plug-in that is in the place of a change. */
    PluginVersion version(Change change) {
        if (change instanceof Change.Model c) {
            return version(network.group(c.group()).model());
        }
        if (change instanceof Change.Rule c) {
            return version(network.connection(c.connection()).rule());
        }
        if (change instanceof Change.ShortTerm c) {
            return version(network.connection(c.connection()).shortTerm());
        }
        if (change instanceof Change.Monitor c) {
            return version(Optional.ofNullable(monitors.get(c.table())));
        }
        return change instanceof Change.Backend ? new PluginVersion(backend, "", "", "") : solver.version();
    }

    private static PluginVersion version(Optional<? extends ChosenPlugin<?>> chosen) {
        return chosen.map(ChosenPlugin::version).orElse(PluginVersion.NONE);
    }

    /** The changes that bring a plug-in to all places where one of its kind and name is, with the parameters that are there. */
    public List<Change> changesTo(PluginInfo plugin) {
        List<Change> changes = new ArrayList<>();
        network.groups().forEach(group -> use(group.model(), plugin)
                .ifPresent(use -> changes.add(new Change.Model(group.name(), use))));
        network.connections().forEach(c -> {
            use(c.rule(), plugin).ifPresent(use -> changes.add(new Change.Rule(c.name(), Optional.of(use))));
            use(c.shortTerm(), plugin).ifPresent(use -> changes.add(new Change.ShortTerm(c.name(), Optional.of(use))));
        });
        monitors.forEach((table, monitor) ->
                use(Optional.of(monitor), plugin).ifPresent(use -> changes.add(new Change.Monitor(table, use))));
        use(Optional.of(solver), plugin).ifPresent(use -> changes.add(new Change.Solver(use)));
        return changes;
    }

    private static Optional<PluginUse> use(Optional<? extends ChosenPlugin<?>> chosen, PluginInfo plugin) {
        return chosen.map(ChosenPlugin::use)
                .filter(use -> use.kind() == plugin.kind() && use.name().equals(plugin.name()));
    }

    /** Takes note of swaps outside the network that have been done. */
    public void note(PreparedSwap done) {
        done.requests().forEach(request -> {
            if (request.spec().change() instanceof Change.Backend other) {
                backend = other.name();
            }
        });
        done.successors().solver().ifPresent(other -> solver = other);
        done.successors().monitors().forEach(this::monitor);
    }
}
