package org.apical.core.machine;

import java.util.Optional;
import java.util.function.Function;
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
    private final LaneLoop[] shortLoops;
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
        loops = loops(section, i -> copy(i, listed).orElseGet(() -> loop(i)));
        shortLoops = loops(section, i -> copy(i, listed).orElseGet(() -> shortLoop(i)));
    }

    private static LaneLoop[] loops(LaneSection section, Function<LaneInstruction, LaneLoop> bind) {
        return section.instructions().stream().map(bind).toArray(LaneLoop[]::new);
    }

    private Optional<LaneLoop> copy(LaneInstruction i, boolean listed) {
        return Optional.ofNullable(
                switch (i.form()) {
                    case LOAD ->
                        listed
                                ? n -> lanes.gather(i.dest(), arrays[i.a()], units, first, n)
                                : n -> lanes.load(i.dest(), arrays[i.a()], first, n);
                    case STORE ->
                        listed
                                ? n -> lanes.scatter(i.a(), arrays[i.dest()], units, first, n)
                                : n -> lanes.store(i.a(), arrays[i.dest()], first, n);
                    case UNIFORM -> n -> lanes.uniform(i.dest(), draws.words(i.a(), n), n);
                    default -> null;
                });
    }

    private LaneLoop loop(LaneInstruction i) {
        return i.form().family() == Form.Family.HIT ? listing(lanes.hitLoop(i), i.dest()) : lanes.loop(i);
    }

    private LaneLoop shortLoop(LaneInstruction i) {
        return i.form().family() == Form.Family.HIT
                ? listing((n, unit, list, end) -> lanes.hitsOfFew(i, n, unit, list, end), i.dest())
                : lanes.shortLoop(i);
    }

    private LaneLoop listing(HitLoop hits, int list) {
        return n -> lengths[list] = hits.run(n, first, lists[list], lengths[list]);
    }

    /** Runs on all units of a slice. */
    void runSlice(int from, int to, long step) {
        int block = blockLength(to - from);
        units = null;
        for (first = from; first < to; first += block) {
            draws.consecutive(step, first);
            run(Math.min(block, to - first));
        }
    }

    /** Blocks of about the same length, so that the last is not much shorter than the others. */
    private int blockLength(int count) {
        int blocks = (count + lanes.size() - 1) / lanes.size();
        return blocks > 1 ? StateArray.padded((count + blocks - 1) / blocks) : lanes.size();
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
        for (LaneLoop loop : n < Lanes.MANY ? shortLoops : loops) {
            loop.run(n);
        }
    }
}
