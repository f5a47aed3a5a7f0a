package org.apical.core.machine;

import org.apical.kernel.Section;
import org.apical.state.StateArray;

/** A section bound to the arrays of a group, run over a slice or over a list of units, a block of lanes at a time. */
final class JvmSection {
    private final Lanes lanes;
    private final StateArray[] arrays;
    private final Draws draws;
    private final int[][] lists;
    private final int[] lengths;
    private final LaneLoop[] loops;
    /** The units of the lanes, from {@link #first} on; null where these are consecutive. */
    private int[] units;

    private int first;

    /**
     * Binds a section.
     *
     * @param lists receive the units of hits, ascending
     * @param lengths the lengths of these lists; grow with hits
     */
    JvmSection(LaneSection section, Lanes lanes, StateArray[] arrays, Draws draws, int[][] lists, int[] lengths) {
        this.lanes = lanes;
        this.arrays = arrays;
        this.draws = draws;
        this.lists = lists;
        this.lengths = lengths;
        boolean listed = section.source().kind() == Section.Kind.ON;
        loops = section.instructions().stream()
                .map(i -> listed ? listedLoop(i) : sliceLoop(i))
                .toArray(LaneLoop[]::new);
    }

    private LaneLoop sliceLoop(LaneInstruction i) {
        return switch (i.form()) {
            case LOAD -> n -> lanes.load(i.dest(), arrays[i.a()], first, n);
            case STORE -> n -> lanes.store(i.a(), arrays[i.dest()], first, n);
            default -> loop(i);
        };
    }

    private LaneLoop listedLoop(LaneInstruction i) {
        return switch (i.form()) {
            case LOAD -> n -> lanes.gather(i.dest(), arrays[i.a()], units, first, n);
            case STORE -> n -> lanes.scatter(i.a(), arrays[i.dest()], units, first, n);
            default -> loop(i);
        };
    }

    private LaneLoop loop(LaneInstruction i) {
        return switch (i.form().family()) {
            case DRAW -> n -> lanes.uniform(i.dest(), draws.words(i.a(), n), n);
            case HIT -> hitLoop(lanes.hitLoop(i), i.dest());
            default -> lanes.loop(i);
        };
    }

    private LaneLoop hitLoop(HitLoop hits, int list) {
        return n -> lengths[list] = hits.run(n, first, lists[list], lengths[list]);
    }

    /** Runs on all units of a slice. */
    void runSlice(int from, int to, long step) {
        units = null;
        for (first = from; first < to; first += lanes.size()) {
            draws.consecutive(step, first);
            run(Math.min(lanes.size(), to - first));
        }
    }

    /** Runs on the units of a list. */
    void runListed(int list, long step) {
        units = lists[list];
        for (first = 0; first < lengths[list]; first += lanes.size()) {
            draws.listed(step, units, first);
            run(Math.min(lanes.size(), lengths[list] - first));
        }
    }

    private void run(int n) {
        for (LaneLoop loop : loops) {
            loop.run(n);
        }
    }
}
