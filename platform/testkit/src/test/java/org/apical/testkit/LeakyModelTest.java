package org.apical.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apical.neuron.Compartment;
import org.apical.neuron.NeuronModel;
import org.junit.jupiter.api.Test;

class LeakyModelTest implements NeuronModelContract {
    @Override
    public NeuronModel model() {
        return Texts.model(LeakyModelTest.class, "leaky.model");
    }

    @Override
    public ModelBench bench() {
        return ModelBench.of(model()).current(Compartment.BASAL, 400e-12);
    }

    @Test
    void firesAtTheTimeOfTheClosedForm() {
        double asymptote = 400e-12 * 12e-3 / 200e-12; // I τ / C above rest: 24 mV
        double time = -12e-3 * Math.log(1 - 15e-3 / asymptote); // until 15 mV above rest
        long first = bench().run(1_000).spikes(0).get(0);
        assertEquals(time, first * 1e-4, 2e-4); // one step, and Euler's error
    }

    @Test
    void isSilentWithoutCurrent() {
        assertTrue(ModelBench.of(model()).run(1_000).spikes(0).isEmpty());
    }
}
