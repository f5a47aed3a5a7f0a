package org.apical.cli.shell;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apical.cli.live.Exchange;
import org.apical.cli.live.LivePlugins;
import org.apical.core.experiment.PluginUse;
import org.apical.core.registry.PluginInfo;
import org.apical.core.registry.PluginRegistry;
import org.apical.core.run.RunControl;
import org.apical.core.run.Simulation;
import org.apical.plugin.ApicalException;
import org.apical.plugin.PluginKind;
import org.apical.plugin.RunException;

/** A run that a shell looks after, and what its commands share. */
final class Session {
    private static final Set<PluginKind> SWAPPABLE = EnumSet.of(
            PluginKind.NEURON_MODEL,
            PluginKind.PLASTICITY_RULE,
            PluginKind.SHORT_TERM_PLASTICITY,
            PluginKind.SOLVER,
            PluginKind.MONITOR);

    private final RunControl control;
    private final LivePlugins plugins;
    private final Exchange exchange;
    private final RateHistory history;
    private final Consumer<String> out;
    private final UnaryOperator<Path> paths;
    private boolean isEnded;

    /**
     * A session.
     *
     * @param control asks the run
     * @param plugins its plug-ins
     * @param history its rates
     * @param out where answers go
     * @param paths what relative paths begin in
     */
    Session(
            RunControl control,
            LivePlugins plugins,
            RateHistory history,
            Consumer<String> out,
            UnaryOperator<Path> paths) {
        this.control = control;
        this.plugins = plugins;
        this.exchange = new Exchange(control, plugins);
        this.history = history;
        this.out = out;
        this.paths = paths;
    }

    RunControl control() {
        return control;
    }

    Exchange exchange() {
        return exchange;
    }

    RateHistory history() {
        return history;
    }

    void print(String text) {
        out.accept(text);
    }

    Path path(String given) {
        return paths.apply(Path.of(given));
    }

    /** Whether the run stands still. */
    boolean isHeld() {
        return control.isHolding();
    }

    /** Says that nothing more can be asked. */
    void end() {
        isEnded = true;
    }

    boolean isEnded() {
        return isEnded || control.isOver();
    }

    /** Asks the simulation, between two steps, and waits. */
    <T> T ask(Function<Simulation, T> question) {
        return wait(control.ask(question));
    }

    /** Waits for an answer. */
    <T> T wait(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CancellationException e) {
            throw over();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ApicalException known) {
                throw known;
            }
            throw e.getCause() instanceof CancellationException ? over() : e;
        }
    }

    private static RunException over() {
        RunException over = new RunException("run-over", "the run is over");
        over.mend("leave by 'quit'; 'apical report' shows what it has left");
        return over;
    }

    /** The plug-ins that can be swapped in by name. */
    List<PluginInfo> swappable() {
        return plugins.all().stream().filter(p -> SWAPPABLE.contains(p.kind())).toList();
    }

    /** Finds the very plug-in that a part of the run uses now. */
    PluginRegistry inUse(PluginUse use) {
        return ask(simulation -> simulation.registryOf(use, plugins));
    }
}
