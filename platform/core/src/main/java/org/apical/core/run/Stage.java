package org.apical.core.run;

import org.apical.core.experiment.BlockSpec;
import org.apical.core.experiment.PhaseSpec;

/**
 * One phase at its place in the schedule.
 *
 * @param block the block it belongs to
 * @param repeat which repetition of the block, from 1
 * @param slot which example within the repetition, from 0
 * @param example number of the example in the dataset, -1 if there is none
 * @param phase the phase
 * @param isLastOfExample whether no phase of the same example follows
 * @param isLastOfRepeat whether no phase of the same repetition follows
 * @param firstStep its first step
 * @param steps its length in steps
 */
public record Stage(
        BlockSpec block,
        int repeat,
        int slot,
        int example,
        PhaseSpec phase,
        boolean isLastOfExample,
        boolean isLastOfRepeat,
        long firstStep,
        long steps) {
    /** The block and its repetition. */
    RunPlace place() {
        return new RunPlace(block.name(), repeat, block.repeat());
    }

    /** The step after the last one. */
    public long end() {
        return firstStep + steps;
    }
}
