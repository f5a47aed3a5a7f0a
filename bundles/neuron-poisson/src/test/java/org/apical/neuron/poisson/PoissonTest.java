package org.apical.neuron.poisson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apical.core.machine.PhiloxStream;
import org.apical.neuron.NeuronModel;
import org.apical.random.RandomStream;
import org.apical.testkit.ModelBench;
import org.apical.testkit.NeuronModelContract;
import org.junit.jupiter.api.Test;

class PoissonTest implements NeuronModelContract {
    @Override
    public NeuronModel model() {
        return new PoissonModel();
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

    @Test
    void slicesSpikeAsTheWholeGroup() {
        List<Integer> whole = new ArrayList<>();
        List<Integer> sliced = new ArrayList<>();
        RandomStream random = new PhiloxStream(1, 2);
        PoissonSources all = new PoissonSources(0.01, 0, 10_000, random);
        PoissonSources first = new PoissonSources(0.01, 0, 5_056, random);
        PoissonSources second = new PoissonSources(0.01, 5_056, 10_000, random);
        for (long step = 0; step < 20; step++) {
            all.step(step, whole::add);
            first.step(step, sliced::add);
            second.step(step, sliced::add);
        }
        assertEquals(whole, sliced);
        assertEquals(2_000, whole.size(), 4 * Math.sqrt(2_000)); // four standard deviations
    }
}
