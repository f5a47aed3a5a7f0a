package org.apical.core.machine;

import org.apical.kernel.Section;
import org.apical.state.StateArray;

/** A section bound to the arrays of a group: copies elements into lanes, runs its instructions, copies changed ones back. */
final class JvmSection {
    private final Section.Emission emission;
    private final LaneInstruction[] instructions;
    private final int[] loads;
    private final int[] stores;
    private final Lanes lanes;
    private final StateArray[] arrays;
    private final Draws draws;

    JvmSection(LaneSection section, Lanes lanes, StateArray[] arrays, Draws draws) {
        this.emission = section.source().emission();
        this.instructions = section.toArray();
        this.loads = section.loads();
        this.stores = section.stores();
        this.lanes = lanes;
        this.arrays = arrays;
        this.draws = draws;
    }

    boolean emits(Section.Emission what) {
        return emission == what;
    }

    /**
     * Runs on all units of a slice.
     *
     * @param lists receives the units of hits, ascending
     * @param lengths the lengths of these lists; grows
     */
    void runSlice(int from, int to, long step, int[][] lists, int[] lengths) {
        for (int first = from; first < to; first += lanes.size()) {
            int n = Math.min(lanes.size(), to - first);
            for (int array : loads) {
                lanes.load(array, arrays[array], first, n);
            }
            draws.consecutive(step, first);
            for (LaneInstruction i : instructions) {
                if (i.form().family() == Form.Family.HIT) {
                    int list = i.dest();
                    lengths[list] = lanes.hits(i, n, first, lists[list], lengths[list]);
                } else {
                    run(i, n);
                }
            }
            for (int array : stores) {
                lanes.store(array, arrays[array], first, n);
            }
        }
    }

    /** Runs on the units of a list. */
    void runListed(int[] list, int length, long step) {
        for (int first = 0; first < length; first += lanes.size()) {
            int n = Math.min(lanes.size(), length - first);
            for (int array : loads) {
                lanes.gather(array, arrays[array], list, first, n);
            }
            draws.listed(step, list, first);
            for (LaneInstruction i : instructions) {
                run(i, n);
            }
            for (int array : stores) {
                lanes.scatter(array, arrays[array], list, first, n);
            }
        }
    }

    private void run(LaneInstruction i, int n) {
        if (i.form() == Form.UNIFORM) {
            lanes.uniform(i.dest(), draws.words(i.a(), n), n);
        } else {
            lanes.run(i, n);
        }
    }
}
