package org.apical.neuron.poisson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apical.neuron.NeuronModel;
import org.apical.testkit.ModelBench;
import org.apical.testkit.NeuronModelContract;
import org.apical.testkit.Texts;
import org.junit.jupiter.api.Test;

class PoissonTest implements NeuronModelContract {
    @Override
    public NeuronModel model() {
        return Texts.model(PoissonTest.class, "/OSGI-INF/apical/poisson.model");
    }

    @Test
    void rateOfZeroIsSilence() {
        assertTrue(ModelBench.of(model()).with("rate", 0).run(10_000).spikes(0).isEmpty());
    }

    @Test
    void rateOfOneSpikePerStepSpikesInEveryStep() {
        assertEquals(
                100,
                ModelBench.of(model()).with("rate", 10_000).run(100).spikes(0).size());
    }

    @Test
    void sourcesHaveNoStateAndNoPorts() {
        assertTrue(model().state().isEmpty());
        assertTrue(model().ports().isEmpty());
    }
}
