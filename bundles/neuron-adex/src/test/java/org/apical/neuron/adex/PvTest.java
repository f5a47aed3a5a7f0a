package org.apical.neuron.adex;

import org.apical.neuron.NeuronModel;
import org.apical.testkit.NeuronModelContract;
import org.apical.testkit.Texts;
import org.junit.jupiter.api.Test;

/** The parvalbumin-like cell against the same steps written in Java. */
class PvTest implements NeuronModelContract {
    @Override
    public NeuronModel model() {
        return Texts.model(PvTest.class, "/OSGI-INF/apical/adex-pv.model");
    }

    @Test
    void cellFollowsItsEquationsStepByStep() {
        AdexRun.compare(model(), AdexCell.pv(), 400e-12);
    }
}
