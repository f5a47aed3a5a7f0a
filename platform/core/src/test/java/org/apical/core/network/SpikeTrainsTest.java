package org.apical.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.experiment.GroupSpec;
import org.apical.core.experiment.PluginUse;
import org.apical.core.experiment.SignalSpec;
import org.apical.core.experiment.SpikeLaw;
import org.apical.core.machine.PhiloxStream;
import org.apical.core.network.SpikeTrains.PlannedSpike;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.apical.plugin.PluginKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The laws of spike trains: by hand, or their means over many draws under seed 7, within four standard errors. */
@DisplayName("spike trains, seed 7")
class SpikeTrainsTest {
    private final SpikeTrains trains = new SpikeTrains(new Streams(7, PhiloxStream::new));

    private static GroupSpec group(String name, int cells, SpikeLaw law) {
        return new GroupSpec(
                name,
                new PluginUse(PluginKind.NEURON_MODEL, GroupSpec.SPIKE_TRAIN, "", Map.of(), Place.of("test")),
                cells,
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                Optional.of(law),
                SignalSpec.DEFAULT,
                Place.of("test"));
    }

    private List<List<PlannedSpike>> draw(String name, int cells, SpikeLaw law) {
        return trains.draw(group(name, cells, law));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(v -> v).average().orElseThrow();
    }

    private static List<Double> intervals(List<PlannedSpike> train) {
        return java.util.stream.IntStream.range(1, train.size())
                .mapToObj(i -> train.get(i).seconds() - train.get(i - 1).seconds())
                .toList();
    }

    @Test
    void regularBlocksStandAtTheirTimes() {
        List<PlannedSpike> train =
                draw("pre", 1, new SpikeLaw.Blocks(0.01, 2, 2, 3, 10, true)).get(0);
        assertEquals(
                List.of(100L, 1100L, 2100L, 20_100L, 21_100L, 22_100L),
                train.stream().map(s -> s.step(1e-4)).toList());
    }

    @Test
    void exponentialBlocksHaveTheMeanInterval() {
        List<List<PlannedSpike>> all = draw("pre", 400, new SpikeLaw.Blocks(0.1, 10, 12, 5, 20, false));
        assertEquals(0.1, all.get(3).get(0).seconds(), 1e-12);
        assertEquals(10.1, all.get(3).get(5).seconds(), 1e-12);
        List<Double> within = all.stream()
                .flatMap(t -> intervals(t).stream())
                .filter(d -> d < 2) // not those between blocks
                .toList();
        assertEquals(400 * 12 * 4, within.size());
        assertEquals(0.05, mean(within), 4 * 0.05 / Math.sqrt(within.size()));
    }

    @Test
    void poissonTrainsKeepTheirRateAndDeadTime() {
        List<List<PlannedSpike>> all = draw("pre", 200, new SpikeLaw.Poisson(30, 2e-3, 50));
        List<Double> intervals =
                all.stream().flatMap(t -> intervals(t).stream()).toList();
        assertTrue(intervals.stream().allMatch(d -> d >= 2e-3));
        double sd = (1 - 30 * 2e-3) / 30; // of an exponential one: its mean
        assertEquals(1.0 / 30, mean(intervals), 4 * sd / Math.sqrt(intervals.size()));
        assertTrue(all.stream().flatMap(List::stream).allMatch(s -> s.seconds() < 50));
    }

    @Test
    void burstPoissonTrainsHaveTheirBurstProbability() {
        SpikeLaw law = new SpikeLaw.BurstPoisson(5, 20e-3, 0.3, 2e-3, 12e-3, 100);
        List<Double> intervals = draw("pre", 100, law).stream()
                .flatMap(t -> intervals(t).stream())
                .toList();
        List<Double> within = intervals.stream().filter(d -> d < 16e-3).toList();
        assertTrue(within.stream().allMatch(d -> d >= 2e-3 && d <= 12e-3 + 1e-12)); // rounding of a difference
        assertEquals(7e-3, mean(within), 4 * 10e-3 / Math.sqrt(12.0 * within.size()));
        List<Double> between = intervals.stream().filter(d -> d > 16e-3).toList();
        assertEquals(0.2, mean(between), 4 * 0.18 / Math.sqrt(between.size()));
        double p = within.size() / (double) (between.size() + 100); // each train begins with an event more
        assertEquals(0.3, p, 4 * Math.sqrt(0.3 * 0.7 / between.size()));
    }

    @Test
    void followersAreMovedByOffsetAndJitter() {
        List<List<PlannedSpike>> pre = draw("pre", 50, new SpikeLaw.Blocks(0.1, 10, 12, 5, 20, false));
        List<List<PlannedSpike>> post = draw("post", 50, new SpikeLaw.Follow("pre", 3e-3, 7e-3));
        List<Double> moved = new java.util.ArrayList<>();
        for (int cell = 0; cell < 50; cell++) {
            for (int i = 0; i < pre.get(cell).size(); i++) {
                moved.add(post.get(cell).get(i).seconds() - pre.get(cell).get(i).seconds());
            }
        }
        double mean = mean(moved);
        assertEquals(3e-3, mean, 4 * 7e-3 / Math.sqrt(moved.size()));
        double variance = mean(moved.stream().map(m -> (m - mean) * (m - mean)).toList());
        assertEquals(7e-3, Math.sqrt(variance), 4 * 7e-3 / Math.sqrt(2.0 * moved.size()));
    }

    @Test
    void spikeBeforeTheStartIsRefused() {
        GroupSpec pre = group("pre", 1, new SpikeLaw.Blocks(0.01, 2, 1, 3, 10, true));
        trains.draw(pre);
        GroupSpec post = group("post", 1, new SpikeLaw.Follow("pre", -0.02, 0));
        List<List<PlannedSpike>> drawn = trains.draw(post);
        InputException e = assertThrows(InputException.class, () -> ScriptedSpikes.of(post, drawn, 1e-4));
        assertTrue(
                e.getMessage().contains("[spike-time] a spike of cell 0 of group 'post' falls at -0.01"),
                e.getMessage());
    }
}
