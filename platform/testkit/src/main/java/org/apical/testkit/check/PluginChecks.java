package org.apical.testkit.check;

import java.util.ArrayList;
import java.util.List;
import org.apical.dataset.Dataset;
import org.apical.monitor.Monitor;
import org.apical.neuron.EnsembleModel;
import org.apical.neuron.NeuronModel;
import org.apical.plasticity.Optimiser;
import org.apical.plasticity.PlasticityRule;
import org.apical.plasticity.SweepRule;
import org.apical.plugin.Plugin;
import org.apical.solver.Solver;
import org.apical.stp.ShortTermPlasticity;
import org.apical.testkit.ModelBench;

/** All checks of a plug-in, by what it is. */
public final class PluginChecks {
    private PluginChecks() {}

    /** What every plug-in must do, and what those of its kind must do. */
    public static List<Check> of(Plugin plugin) {
        List<Check> checks = new ArrayList<>(ofDeclarations(plugin));
        checks.addAll(ofKind(plugin));
        return List.copyOf(checks);
    }

    /** What every plug-in must say about itself. */
    public static List<Check> ofDeclarations(Plugin plugin) {
        return ParameterChecks.of(plugin);
    }

    /** What a plug-in of its kind must do; nothing for kinds without checks. */
    public static List<Check> ofKind(Plugin plugin) {
        if (plugin instanceof NeuronModel model) {
            return NeuronModelChecks.of(model, () -> ModelBench.of(model));
        }
        if (plugin instanceof PlasticityRule rule) {
            return PlasticityRuleChecks.of(rule);
        }
        if (plugin instanceof ShortTermPlasticity plasticity) {
            return ShortTermPlasticityChecks.of(plasticity);
        }
        if (plugin instanceof Dataset dataset) {
            return DatasetChecks.of(dataset);
        }
        if (plugin instanceof Solver solver) {
            return SolverChecks.of(solver);
        }
        if (plugin instanceof Monitor monitor) {
            return MonitorChecks.of(monitor);
        }
        return ofLayers(plugin);
    }

    private static List<Check> ofLayers(Plugin plugin) {
        if (plugin instanceof SweepRule) {
            return SweepChecks.ofRule(plugin);
        }
        if (plugin instanceof EnsembleModel) {
            return SweepChecks.ofEnsemble(plugin);
        }
        return plugin instanceof Optimiser ? SweepChecks.ofOptimiser(plugin) : List.of();
    }
}
