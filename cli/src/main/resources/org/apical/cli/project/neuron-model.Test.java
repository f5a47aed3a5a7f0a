package {{package}};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apical.neuron.Compartment;
import org.apical.neuron.NeuronModel;
import org.apical.testkit.ModelBench;
import org.apical.testkit.NeuronModelContract;
{{imports}}import org.junit.jupiter.api.Test;

/** The contract brings what every model must do; the tests below say by hand what this one does. */
class {{Class}}Test implements NeuronModelContract {
    @Override
    public NeuronModel model() {
        return {{make}};
    }

    @Override
    public ModelBench bench() {
        return ModelBench.of(model()).current(Compartment.BASAL, 400e-12);
    }

    @Test
    void nameIsTheAnnouncedOne() {
        assertEquals("{{plugin}}", model().name());
    }

    @Test
    void isSilentWithoutCurrent() {
        assertTrue(ModelBench.of(model()).run(1_000).spikes(0).isEmpty());
    }

    @Test
    void firesAtTheTimeOfTheClosedForm() {
        double asymptote = 400e-12 * 12e-3 / 200e-12; // I tau / C above rest: 24 mV
        double time = -12e-3 * Math.log(1 - 15e-3 / asymptote); // until 15 mV above rest
        assertEquals(time, bench().run(1_000).spikes(0).get(0) * 1e-4, 2e-4); // one step, and Euler's error
    }
}
