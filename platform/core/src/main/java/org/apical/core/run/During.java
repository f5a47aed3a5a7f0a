package org.apical.core.run;

import java.util.List;
import org.apical.core.analysis.Stretch;

/**
 * The part of the schedule during which something is recorded.
 *
 * @param blocks names of blocks; empty for all
 * @param repeats repetitions, from 1; empty for all
 */
record During(List<String> blocks, List<Integer> repeats) {
    /** The stretches of time that it means. */
    List<Stretch> stretches(Timeline timeline) {
        return Stretch.join(timeline.stages().stream()
                .filter(this::includes)
                .map(stage -> new Stretch(stage.firstStep(), stage.end()))
                .toList());
    }

    boolean includes(Stage stage) {
        return (blocks.isEmpty() || blocks.contains(stage.block().name()))
                && (repeats.isEmpty() || repeats.contains(stage.repeat()));
    }
}
