package org.apical.core.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apical.core.folder.Table;
import org.junit.jupiter.api.Test;

/** Spikes whose events, bursts and intervals are counted by hand; steps of 1 ms. */
class BurstAnalysisTest {
    private static final double DT = 1e-3;
    private static final BurstSettings SETTINGS = new BurstSettings(DT, 0.1, 0.2, 1);

    private static Population population(List<Stretch> stretches, long[] steps, int... units) {
        return new Population("hidden", 2, stretches, steps, units);
    }

    private static BurstAnalysis analysis(Population population) {
        return new BurstAnalysis(List.of(population), SETTINGS, Map.of());
    }

    @Test
    void spikesBecomeEventsBurstsAndLaterSpikes() {
        // cell 0: event, burst, later spike, then 20 ms after it still within the summed trace, then an event; cell 1:
        // two events
        long[] steps = {10, 15, 18, 38, 60, 70, 90};
        Population spikes = population(List.of(new Stretch(0, 100)), steps, 0, 0, 0, 0, 1, 0, 1);
        assertArrayEquals(new byte[] {0, 1, 2, 2, 0, 0, 0}, BurstSorter.sort(spikes, DT));
    }

    @Test
    void intervalOfSixteenMillisecondsMakesABurst() {
        Population spikes = population(List.of(new Stretch(0, 100)), new long[] {0, 16, 60, 77}, 0, 0, 1, 1);
        assertArrayEquals(new byte[] {0, 1, 0, 0}, BurstSorter.sort(spikes, DT));
    }

    @Test
    void ratesArePerCellAndSecond() {
        Population spikes = population(List.of(new Stretch(0, 250)), new long[] {10, 15, 99, 100, 240}, 0, 0, 1, 0, 0);
        Table rates = analysis(spikes).rates();
        assertArrayEquals(
                new double[] {0.1, 0.2}, rates.numbers("bin_end_s"), 1e-12); // the last half bin does not count
        assertArrayEquals(
                new double[] {10, 5}, rates.numbers("ER_hidden_Hz"), 1e-12); // 2 and 1 events of 2 cells in 0.1 s
        assertArrayEquals(new double[] {5, 0}, rates.numbers("BR_hidden_Hz"), 1e-12);
        assertArrayEquals(new double[] {0.5, 0}, rates.numbers("BP_hidden_1"), 1e-12);
    }

    @Test
    void whatWasNotRecordedHasNoRate() {
        Population all = population(List.of(new Stretch(0, 300)), new long[] {10}, 0);
        Population end = new Population("late", 1, List.of(new Stretch(200, 300)), new long[] {250}, new int[] {0});
        Table rates = new BurstAnalysis(List.of(all, end), SETTINGS, Map.of()).rates();
        assertArrayEquals(new double[] {Double.NaN, Double.NaN, 10}, rates.numbers("ER_late_Hz"), 1e-12);
        assertEquals(5, rates.numbers("ER_hidden_Hz")[0], 1e-12);
    }

    @Test
    void intervalsAcrossPausesDoNotCount() {
        List<Stretch> stretches = List.of(new Stretch(0, 50), new Stretch(100, 150));
        Population spikes = population(stretches, new long[] {0, 10, 20, 120}, 0, 0, 0, 0);
        Table intervals = analysis(spikes).intervals();
        double[] fractions = intervals.numbers("fraction_hidden_1");
        assertEquals(1, fractions[20], 1e-12); // both intervals of 10 ms lie in the bin that begins there
        assertEquals(Math.pow(10, 21 / 20.0), intervals.numbers("interval_ms")[20], 1e-12);
    }

    @Test
    void rasterShowsTheFirstCells() {
        Population spikes = population(List.of(new Stretch(0, 100)), new long[] {10, 12, 15}, 0, 1, 0);
        Table raster = analysis(spikes).raster();
        assertArrayEquals(new double[] {0.010, 0.015}, raster.numbers("time_s"), 1e-12);
        assertArrayEquals(new double[] {0, 1}, raster.numbers("is_burst"));
    }

    @Test
    void delayedCopyCorrelatesAtItsLag() {
        double[] cause = {1, 3, 2, 5, 4, 1};
        double[] effect = {0, 1, 3, 2, 5, 4};
        Bins bins = new Bins(List.of(new Stretch(0, 600)), 100);
        CrossCorrelation correlation = new CrossCorrelation(bins);
        assertEquals(1, correlation.at(cause, effect, 1), 1e-12);
        assertTrue(correlation.at(cause, effect, 0) < 0.5);
        // by hand, lag 0: means 8/3 and 5/2, products 3, squares 40/3 and 35/2
        assertEquals(3 / Math.sqrt(40 / 3.0 * 35 / 2), correlation.at(cause, effect, 0), 1e-12);
    }

    @Test
    void lagsDoNotReachAcrossPauses() {
        Bins bins = new Bins(List.of(new Stretch(0, 300), new Stretch(1000, 1300)), 100);
        double[] cause = {1, 2, 4, 9, 1, 3};
        double[] effect = {7, 1, 2, 8, 9, 1
        }; // each stretch begins with a number that only the other one's end could explain
        assertEquals(1, new CrossCorrelation(bins).at(cause, effect, 1), 1e-12);
    }

    @Test
    void signalsAreNamedInPairs() {
        Population spikes = population(List.of(new Stretch(0, 300)), new long[] {10}, 0);
        Map<String, double[]> currents = Map.of("I_hidden_basal_pA", new double[] {1, 2, 3});
        Table correlations = new BurstAnalysis(List.of(spikes), SETTINGS, currents).correlations();
        assertEquals(
                List.of(
                        "lag_s",
                        "I_hidden_basal_to_ER_hidden",
                        "I_hidden_basal_to_BR_hidden",
                        "I_hidden_basal_to_BP_hidden",
                        "ER_hidden_to_BR_hidden",
                        "ER_hidden_to_BP_hidden",
                        "BR_hidden_to_BP_hidden"),
                correlations.columns());
        assertArrayEquals(new double[] {-0.2, -0.1, 0, 0.1, 0.2}, correlations.numbers("lag_s"), 1e-12);
    }

    @Test
    void stretchesThatTouchAreOne() {
        List<Stretch> joined =
                Stretch.join(List.of(new Stretch(20, 30), new Stretch(0, 10), new Stretch(10, 15), new Stretch(5, 5)));
        assertEquals(List.of(new Stretch(0, 15), new Stretch(20, 30)), joined);
    }
}
