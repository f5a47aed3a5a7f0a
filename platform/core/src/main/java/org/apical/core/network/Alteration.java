package org.apical.core.network;

import java.util.Map;
import java.util.Optional;
import org.apical.core.experiment.ChosenPlugin;
import org.apical.kernel.Kernels;
import org.apical.neuron.NeuronModel;
import org.apical.plasticity.PlasticityRule;
import org.apical.stp.ShortTermPlasticity;

/**
 * What is to be another plug-in in a living network.
 *
 * @param models models by group
 * @param rules rules by connection; empty for none
 * @param shortTerm short-term plasticity by connection; empty for none
 * @param kernels another backend's array mathematics
 */
public record Alteration(
        Map<String, ChosenPlugin<NeuronModel>> models,
        Map<String, Optional<ChosenPlugin<PlasticityRule>>> rules,
        Map<String, Optional<ChosenPlugin<ShortTermPlasticity>>> shortTerm,
        Optional<Kernels> kernels) {
    /** Copies the maps. */
    public Alteration {
        models = Map.copyOf(models);
        rules = Map.copyOf(rules);
        shortTerm = Map.copyOf(shortTerm);
    }
}
