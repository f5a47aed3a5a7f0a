package org.apical.core.network;

import org.apical.core.experiment.GroupSpec;
import org.apical.core.experiment.SignalSpec;
import org.apical.neuron.NeuronModel;
import org.apical.plugin.InputException;

/** Whether what a file says about the signals of a group fits its model. */
final class EnsembleForm {
    private EnsembleForm() {}

    /**
     * Checks a group.
     *
     * @throws InputException {@code signals-model} for signals of cells that spike, {@code signals-pool} for pools of drawn spikes
     */
    static void check(GroupSpec spec, NeuronModel model) {
        SignalSpec signals = spec.signals();
        if (model.signals().isEmpty() && !signals.equals(SignalSpec.DEFAULT)) {
            throw new InputException(
                            "signals-model",
                            "group '" + spec.name() + "' says how it tells its rates, but the cells of its model '"
                                    + model.name() + "' spike")
                    .at(spec.place())
                    .mend("take signals, signal_step and pool out, or give the group an ensemble model such as "
                            + "'burst-ensemble'");
        }
        if (signals.isSampled() && signals.pool() > 1) {
            throw new InputException(
                            "signals-pool",
                            "group '" + spec.name() + "' draws single spikes, but a unit of it stands for "
                                    + signals.pool() + " cells")
                    .at(spec.place())
                    .mend("let it tell expected values, or take pool out");
        }
    }
}
