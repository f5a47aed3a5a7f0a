package org.apical.core.run;

import java.util.ArrayList;
import java.util.List;
import org.apical.core.experiment.BlockSpec;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.PhaseSpec;
import org.apical.random.RandomStream;

/** The schedule of an experiment, laid out in time. It depends on the experiment and the seed alone. */
public final class Timeline {
    private final double dt;
    private final int exampleCount;
    private final List<Stage> stages = new ArrayList<>();
    private long step;

    /**
     * Lays out a schedule.
     *
     * @param experiment the experiment
     * @param exampleCount number of examples of its dataset, 0 if it has none
     * @param order random numbers for random orders
     */
    public Timeline(Experiment experiment, int exampleCount, RandomStream order) {
        this.dt = experiment.dt();
        this.exampleCount = exampleCount;
        for (int b = 0; b < experiment.schedule().size(); b++) {
            BlockSpec block = experiment.schedule().get(b);
            for (int repeat = 1; repeat <= block.repeat(); repeat++) {
                layOut(block, repeat, examples(block, order, b, repeat));
            }
        }
    }

    /** All phases in time. */
    public List<Stage> stages() {
        return List.copyOf(stages);
    }

    /** Length of the whole schedule in steps. */
    public long steps() {
        return step;
    }

    private int[] examples(BlockSpec block, RandomStream order, int blockNumber, int repeat) {
        return switch (block.examples()) {
            case NONE -> new int[] {-1};
            case FIXED -> inOrder();
            case RANDOM -> shuffled(order, blockNumber, repeat);
        };
    }

    private int[] inOrder() {
        int[] order = new int[exampleCount];
        for (int i = 0; i < exampleCount; i++) {
            order[i] = i;
        }
        return order;
    }

    /** Fisher and Yates; the draw for position i has the address (i, repetition and block). */
    private int[] shuffled(RandomStream random, int blockNumber, int repeat) {
        int[] order = inOrder();
        for (int i = exampleCount - 1; i > 0; i--) {
            int j = (int) (random.uniform(i, ((long) blockNumber << 32) + repeat, 0) * (i + 1));
            int other = order[j];
            order[j] = order[i];
            order[i] = other;
        }
        return order;
    }

    private void layOut(BlockSpec block, int repeat, int[] examples) {
        for (int slot = 0; slot < examples.length; slot++) {
            int phases = block.phases().size();
            for (int p = 0; p < phases; p++) {
                boolean lastOfExample = p == phases - 1;
                boolean lastOfRepeat = lastOfExample && slot == examples.length - 1;
                add(block, repeat, slot, examples[slot], block.phases().get(p), lastOfExample, lastOfRepeat);
            }
        }
    }

    private void add(
            BlockSpec block, int repeat, int slot, int example, PhaseSpec phase, boolean ofExample, boolean ofRepeat) {
        long steps = Math.round(phase.duration() / dt);
        stages.add(new Stage(block, repeat, slot, example, phase, ofExample, ofRepeat, step, steps));
        step += steps;
    }
}
