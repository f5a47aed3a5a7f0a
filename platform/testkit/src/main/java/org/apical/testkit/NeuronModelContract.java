package org.apical.testkit;

import java.util.List;
import org.apical.neuron.NeuronModel;
import org.apical.plugin.Plugin;
import org.apical.testkit.check.Check;
import org.apical.testkit.check.NeuronModelChecks;

/** What every neuron model must do. */
public interface NeuronModelContract extends PluginContract {
    /** The model under test. */
    NeuronModel model();

    /** A bench on which the model spikes now and then; by default one that gives no input. */
    default ModelBench bench() {
        return ModelBench.of(model());
    }

    @Override
    default Plugin plugin() {
        return model();
    }

    @Override
    default List<Check> checks() {
        return NeuronModelChecks.of(model(), this::bench);
    }
}
