package org.apical.host.framework;

import java.util.Optional;
import org.apical.dataset.Dataset;
import org.apical.monitor.Monitor;
import org.apical.neuron.EnsembleModel;
import org.apical.neuron.NeuronModel;
import org.apical.plasticity.Optimiser;
import org.apical.plasticity.PlasticityRule;
import org.apical.plasticity.SweepRule;
import org.apical.plugin.Plugin;
import org.apical.plugin.PluginKind;
import org.apical.solver.Solver;
import org.apical.stp.ShortTermPlasticity;

/** How the kinds of plug-in appear as services and files. */
final class KindServices {
    static final String KIND = "kind";
    static final String NAME = "name";
    static final String VERSION = "version";

    private KindServices() {}

    /** The interface under which plug-ins of a kind are registered. */
    static Class<? extends Plugin> type(PluginKind kind) {
        return switch (kind) {
            case NEURON_MODEL -> NeuronModel.class;
            case PLASTICITY_RULE -> PlasticityRule.class;
            case ENSEMBLE_MODEL -> EnsembleModel.class;
            case SWEEP_RULE -> SweepRule.class;
            case OPTIMISER -> Optimiser.class;
            case SHORT_TERM_PLASTICITY -> ShortTermPlasticity.class;
            case DATASET -> Dataset.class;
            case SOLVER -> Solver.class;
            case MONITOR -> Monitor.class;
            case INJECTOR, MEASURE, EXPERIMENT -> Plugin.class;
        };
    }

    /** The kind of an equation text by the ending of its file. */
    static Optional<PluginKind> ofEnding(String ending) {
        return Optional.ofNullable(
                switch (ending) {
                    case "model" -> PluginKind.NEURON_MODEL;
                    case "rule" -> PluginKind.PLASTICITY_RULE;
                    case "ensemble" -> PluginKind.ENSEMBLE_MODEL;
                    case "sweep" -> PluginKind.SWEEP_RULE;
                    case "optimiser" -> PluginKind.OPTIMISER;
                    case "injector" -> PluginKind.INJECTOR;
                    case "measure" -> PluginKind.MEASURE;
                    default -> null;
                });
    }
}
