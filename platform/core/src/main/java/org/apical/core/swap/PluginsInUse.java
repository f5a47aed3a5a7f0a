package org.apical.core.swap;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apical.core.experiment.ChosenPlugin;
import org.apical.core.experiment.SwapSpec.Change;
import org.apical.core.folder.SwapRecord.PluginVersion;
import org.apical.core.network.Network;

/** Which plug-ins a run uses now. */
public final class PluginsInUse {
    private final Network network;
    private final Map<String, PluginVersion> monitors = new HashMap<>();
    private String backend;
    private PluginVersion solver;

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
        this.solver = solver.version();
    }

    /** Says which monitor writes a table. */
    public void monitor(String table, ChosenPlugin<?> monitor) {
        monitors.put(table, monitor.version());
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
            return monitors.getOrDefault(c.table(), PluginVersion.NONE);
        }
        return change instanceof Change.Backend ? new PluginVersion(backend, "", "", "") : solver;
    }

    private static PluginVersion version(Optional<? extends ChosenPlugin<?>> chosen) {
        return chosen.map(ChosenPlugin::version).orElse(PluginVersion.NONE);
    }

    /** Takes note of swaps outside the network that have been done. */
    public void note(PreparedSwap done) {
        done.requests().forEach(request -> {
            if (request.spec().change() instanceof Change.Backend other) {
                backend = other.name();
            }
        });
        done.successors().solver().ifPresent(other -> solver = other.version());
        done.successors().monitors().forEach(this::monitor);
    }
}
