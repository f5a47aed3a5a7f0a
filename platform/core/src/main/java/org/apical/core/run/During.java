package org.apical.core.run;

import java.util.List;

/**
 * The part of the schedule during which something is recorded.
 *
 * @param blocks names of blocks; empty for all
 * @param repeats repetitions, from 1; empty for all
 */
record During(List<String> blocks, List<Integer> repeats) {
    boolean includes(Stage stage) {
        return (blocks.isEmpty() || blocks.contains(stage.block().name()))
                && (repeats.isEmpty() || repeats.contains(stage.repeat()));
    }
}
