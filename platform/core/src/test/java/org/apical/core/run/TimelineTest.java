package org.apical.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.experiment.BlockSpec;
import org.apical.core.experiment.BlockSpec.Order;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.PhaseSpec;
import org.apical.core.network.HashedStream;
import org.apical.plugin.Place;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static PhaseSpec phase(String name, double duration) {
        return new PhaseSpec(name, duration, List.of(), List.of(), Place.of("test"));
    }

    private static Timeline timeline(BlockSpec... blocks) {
        Experiment experiment = new Experiment(
                "test",
                "",
                "",
                "",
                1,
                1e-4,
                null,
                List.of(),
                Map.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(blocks),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                "");
        return new Timeline(experiment, 4, new HashedStream(1, 1));
    }

    @Test
    void phasesFollowEachOtherWithoutGaps() {
        Timeline timeline = timeline(
                new BlockSpec("settle", 1, Order.NONE, List.of(phase("settle", 6))),
                new BlockSpec("training", 3, Order.FIXED, List.of(phase("predict", 7.2), phase("learn", 0.8))));
        long step = 0;
        for (Stage stage : timeline.stages()) {
            assertEquals(step, stage.firstStep());
            step = stage.end();
        }
        assertEquals(60_000 + 3 * 4 * 80_000, timeline.steps()); // 6 s + 3 repetitions of 4 examples of 8 s
    }

    @Test
    void durationIsRoundedToSteps() {
        assertEquals(
                72_000,
                timeline(new BlockSpec("b", 1, Order.NONE, List.of(phase("p", 7.2))))
                        .steps());
    }

    @Test
    void fixedOrderIsThatOfTheDataset() {
        Timeline timeline = timeline(new BlockSpec("b", 2, Order.FIXED, List.of(phase("p", 1))));
        assertEquals(List.of(0, 1, 2, 3, 0, 1, 2, 3), examples(timeline));
    }

    @Test
    void randomOrderPresentsEachExampleOncePerRepetition() {
        Timeline timeline = timeline(new BlockSpec("b", 50, Order.RANDOM, List.of(phase("p", 1))));
        List<Integer> examples = examples(timeline);
        for (int repeat = 0; repeat < 50; repeat++) {
            List<Integer> four = examples.subList(4 * repeat, 4 * repeat + 4);
            assertEquals(List.of(0, 1, 2, 3), four.stream().sorted().toList());
        }
        assertNotEquals(examples.subList(0, 4), examples.subList(4, 8), "orders of seed 1 differ");
    }

    @Test
    void lastPhaseOfAnExampleAndOfARepetitionAreMarked() {
        Timeline timeline =
                timeline(new BlockSpec("b", 1, Order.FIXED, List.of(phase("predict", 1), phase("learn", 1))));
        List<Stage> stages = timeline.stages();
        assertEquals(4, stages.stream().filter(Stage::isLastOfExample).count());
        assertEquals(
                List.of(stages.get(7)),
                stages.stream().filter(Stage::isLastOfRepeat).toList());
    }

    private static List<Integer> examples(Timeline timeline) {
        return timeline.stages().stream().map(Stage::example).toList();
    }
}
