package org.apical.core.swap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.experiment.ChosenPlugin;
import org.apical.core.experiment.PluginUse;
import org.apical.core.experiment.SwapSpec.Change;
import org.apical.core.machine.Backends;
import org.apical.core.network.Alteration;
import org.apical.core.network.ParameterBinding;
import org.apical.core.registry.PluginRegistry;
import org.apical.kernel.Kernels;
import org.apical.monitor.Monitor;
import org.apical.neuron.NeuronModel;
import org.apical.plasticity.PlasticityRule;
import org.apical.plugin.Plugin;
import org.apical.plugin.PluginKind;
import org.apical.solver.ClockSolver;
import org.apical.state.Precision;
import org.apical.stp.ShortTermPlasticity;

/** The plug-ins that some swaps bring, found, with parameters that they accept. */
public final class Successors {
    private final Precision precision;
    private final Map<String, ChosenPlugin<NeuronModel>> models = new HashMap<>();
    private final Map<String, Optional<ChosenPlugin<PlasticityRule>>> rules = new HashMap<>();
    private final Map<String, Optional<ChosenPlugin<ShortTermPlasticity>>> shortTerm = new HashMap<>();
    private final Map<String, ChosenPlugin<Monitor>> monitors = new HashMap<>();
    private final List<Version> versions = new ArrayList<>();
    private Optional<Kernels> kernels = Optional.empty();
    private Optional<ChosenPlugin<ClockSolver>> solver = Optional.empty();

    /**
     * What a change brings.
     *
     * @param change the change
     * @param plugin the plug-in; empty for none, and for a backend
     */
    record Version(Change change, Optional<ChosenPlugin<?>> plugin) {}

    /**
     * Finds plug-ins.
     *
     * @param requests the swaps
     * @param precision the type of the run's arrays
     * @throws org.apical.plugin.ApicalException if one is not there, or its parameters are wrong
     */
    public Successors(List<SwapRequest> requests, Precision precision) {
        this.precision = precision;
        requests.forEach(request -> find(request.spec().change(), request.registry()));
    }

    private void find(Change change, PluginRegistry registry) {
        if (change instanceof Change.Model c) {
            ChosenPlugin<NeuronModel> model = choose(c.model(), NeuronModel.class, registry);
            models.put(c.group(), model);
            versions.add(new Version(change, Optional.of(model)));
        } else if (change instanceof Change.Rule c) {
            Optional<ChosenPlugin<PlasticityRule>> rule =
                    c.rule().map(use -> choose(use, PlasticityRule.class, registry));
            rules.put(c.connection(), rule);
            versions.add(new Version(change, rule.map(r -> r)));
        } else if (change instanceof Change.ShortTerm c) {
            Optional<ChosenPlugin<ShortTermPlasticity>> found =
                    c.shortTerm().map(use -> choose(use, ShortTermPlasticity.class, registry));
            shortTerm.put(c.connection(), found);
            versions.add(new Version(change, found.map(f -> f)));
        } else if (change instanceof Change.Backend c) {
            Optional<String> type = Optional.of(precision.word());
            kernels = Optional.of(
                    Backends.known().choose(Optional.of(c.name()), type).kernels());
            versions.add(new Version(change, Optional.empty()));
        } else if (change instanceof Change.Solver c) {
            solver = Optional.of(choose(c.solver(), ClockSolver.class, registry));
            versions.add(new Version(change, solver.map(s -> s)));
        } else if (change instanceof Change.Monitor c) {
            ChosenPlugin<Monitor> monitor = choose(c.monitor(), Monitor.class, registry);
            monitors.put(c.table(), monitor);
            versions.add(new Version(change, Optional.of(monitor)));
        }
    }

    private static <T extends Plugin> ChosenPlugin<T> choose(PluginUse use, Class<T> type, PluginRegistry registry) {
        ChosenPlugin<T> chosen = use.choose(registry, type);
        if (use.kind() != PluginKind.SOLVER) {
            ParameterBinding.bind(use, chosen.plugin().parameters());
        }
        return chosen;
    }

    /** What becomes another plug-in in the network itself; empty if nothing does. */
    Optional<Alteration> alteration() {
        boolean isNone = models.isEmpty() && rules.isEmpty() && shortTerm.isEmpty() && kernels.isEmpty();
        return isNone ? Optional.empty() : Optional.of(new Alteration(models, rules, shortTerm, kernels));
    }

    /** The solver, if it is to be another one. */
    public Optional<ChosenPlugin<ClockSolver>> solver() {
        return solver;
    }

    /** Monitors by the table that they write. */
    public Map<String, ChosenPlugin<Monitor>> monitors() {
        return monitors;
    }

    /** What each change brings, in order. */
    List<Version> versions() {
        return versions;
    }
}
