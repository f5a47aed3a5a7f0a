package org.apical.cli.live;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apical.core.experiment.SwapSpec;
import org.apical.core.folder.SwapRecord;
import org.apical.core.registry.PluginRegistry;
import org.apical.core.run.RunControl;
import org.apical.core.swap.SwapRequest;
import org.apical.plugin.ApicalException;

/** Has a run swap plug-ins, and waits until it has. */
public final class Exchange {
    private final RunControl control;
    private final LivePlugins plugins;

    /** Exchanges in a run. */
    public Exchange(RunControl control, LivePlugins plugins) {
        this.control = control;
        this.plugins = plugins;
    }

    /**
     * Brings an arrival to all places where one of its plug-ins is.
     *
     * @return what became of it; empty if the run uses none of them
     * @throws CancellationException if the run is over
     */
    public List<SwapRecord> everywhere(Arrival arrival) {
        List<SwapSpec> swaps = now(control.ask(simulation -> arrival.plugins().stream()
                .flatMap(plugin -> simulation.swapsTo(plugin).stream())
                .toList()));
        return swaps.isEmpty() ? List.of() : swap(swaps, arrival.registry(), arrival);
    }

    /** Swaps to what an arrival brings, and keeps that. */
    public List<SwapRecord> swap(List<SwapSpec> swaps, PluginRegistry registry, Arrival arrival) {
        plugins.keep(arrival);
        return swap(swaps, registry);
    }

    /** Swaps. */
    public List<SwapRecord> swap(List<SwapSpec> swaps, PluginRegistry registry) {
        List<SwapRequest> requests =
                swaps.stream().map(spec -> new SwapRequest(spec, registry)).toList();
        return now(control.swap(requests));
    }

    private static <T> T now(CompletableFuture<T> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ApicalException known) {
                throw known;
            }
            throw e;
        }
    }
}
