package org.apical.neuron.adex;

import org.apical.neuron.NeuronModel;
import org.apical.testkit.NeuronModelContract;
import org.apical.testkit.Texts;
import org.junit.jupiter.api.Test;

/** The somatostatin-like cell against the same steps written in Java. */
class SomTest implements NeuronModelContract {
    @Override
    public NeuronModel model() {
        return Texts.model(SomTest.class, "/OSGI-INF/apical/adex-som.model");
    }

    @Test
    void cellFollowsItsEquationsStepByStep() {
        AdexRun.compare(model(), AdexCell.som(), 120e-12);
    }
}
