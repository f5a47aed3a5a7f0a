package org.apical.neuron.poisson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apical.neuron.NeuronModel;
import org.apical.state.Precision;
import org.apical.testkit.ModelBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The sources against the laws of independent draws of probability rate · dt per step; seed 1 of the bench. */
@DisplayName("Poisson sources, seed 1")
class PoissonScienceTest {
    private static final int CELLS = 1_000;
    private static final int STEPS = 1_000;
    private static final double P = 500 * 1e-4; // 500 Hz, steps of 0.1 ms

    private final NeuronModel model = new PoissonModel();
    private final List<List<Long>> trains = ModelBench.of(model)
            .cells(CELLS)
            .with("rate", 500)
            .on("jvm", Precision.FLOAT64)
            .run(STEPS)
            .spikes();

    @Test
    void meanCountIsThatOfTheBinomialLaw() {
        int spikes = trains.stream().mapToInt(List::size).sum();
        double n = (double) CELLS * STEPS;
        assertEquals(n * P, spikes, 4 * Math.sqrt(n * P * (1 - P))); // four standard deviations
    }

    @Test
    void countsVaryFromSourceToSourceAsTheBinomialLawSays() {
        double mean = STEPS * P;
        double variance = trains.stream()
                        .mapToDouble(train -> Math.pow(train.size() - mean, 2))
                        .sum()
                / CELLS;
        double expected = STEPS * P * (1 - P);
        assertEquals(expected, variance, 4 * expected * Math.sqrt(2.0 / CELLS)); // standard error of a variance
    }

    @Test
    void intervalsFollowTheGeometricLaw() {
        long intervals = 0;
        long ofOneStep = 0;
        for (List<Long> train : trains) {
            for (int s = 1; s < train.size(); s++) {
                intervals++;
                ofOneStep += train.get(s) - train.get(s - 1) == 1 ? 1 : 0;
            }
        }
        double share = ofOneStep / (double) intervals;
        assertEquals(P, share, 4 * Math.sqrt(P * (1 - P) / intervals)); // no refractory time, no memory
    }

    @Test
    void neighboursSpikeIndependently() {
        long together = 0;
        for (int i = 0; i + 1 < CELLS; i++) {
            Set<Long> first = new HashSet<>(trains.get(i));
            together += trains.get(i + 1).stream().filter(first::contains).count();
        }
        double pairs = (CELLS - 1.0) * STEPS;
        assertEquals(pairs * P * P, together, 4 * Math.sqrt(pairs * P * P));
    }
}
