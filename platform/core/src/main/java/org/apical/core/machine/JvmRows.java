package org.apical.core.machine;

import java.util.stream.IntStream;
import org.apical.kernel.ArrayUse;
import org.apical.kernel.Program;
import org.apical.kernel.RowBinding;
import org.apical.kernel.RowProgram;
import org.apical.state.Extent;
import org.apical.state.IndexArray;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/** A rule's program bound to the rows of a connection, run in blocks of lanes. */
final class JvmRows implements RowProgram {
    private final Program program;
    private final LaneCode code;
    private final Lanes lanes;
    private final StateArray[] arrays;
    private final Extent fixed;
    private final IndexArray synapse;
    private final IndexArray partner;
    private final int[] synapses;
    private final int[] partners;
    private final LaneLoop[][] moments;
    private final double[] stepScalars;
    private int unit;
    private int first;

    JvmRows(Program program, RowBinding binding, Precision precision) {
        this.program = program;
        code = LaneCode.of(program);
        lanes = code.lanes(precision);
        arrays = binding.arrays().toArray(StateArray[]::new);
        fixed = binding.fixed();
        synapse = binding.synapse();
        partner = readsPartners() ? binding.partner() : null;
        synapses = new int[lanes.size()];
        partners = new int[lanes.size()];
        stepScalars = new double[program.stepScalars()];
        moments = code.sections().stream().map(this::loops).toArray(LaneLoop[][]::new);
    }

    private boolean readsPartners() {
        return program.arrays().stream().map(ArrayUse::extent).anyMatch(e -> e != Extent.SYNAPSE && e != fixed);
    }

    private LaneLoop[] loops(LaneSection section) {
        RowSection row = new RowSection(section, program.arrays(), fixed);
        return IntStream.range(0, section.instructions().size())
                .mapToObj(k -> loop(section.instructions().get(k), row.isSingle(k), row.isSpread(k)))
                .toArray(LaneLoop[]::new);
    }

    private LaneLoop loop(LaneInstruction i, boolean single, boolean spread) {
        LaneLoop loop =
                switch (i.form()) {
                    case LOAD ->
                        load(
                                i.dest(),
                                arrays[i.a()],
                                program.arrays().get(i.a()).extent());
                    case STORE -> store(i.a(), arrays[i.dest()]);
                    default -> single ? n -> lanes.runFew(i, n) : ofAnyLength(i);
                };
        if (!single) {
            return loop;
        }
        return spread ? n -> runAndSpread(loop, i.dest(), n) : n -> loop.run(1);
    }

    private LaneLoop ofAnyLength(LaneInstruction i) {
        LaneLoop longLoop = lanes.loop(i);
        LaneLoop shortLoop = lanes.shortLoop(i);
        return n -> (n < Lanes.MANY ? shortLoop : longLoop).run(n);
    }

    private void runAndSpread(LaneLoop loop, int slot, int n) {
        loop.run(1);
        lanes.spreadFirst(slot, n);
    }

    private LaneLoop load(int slot, StateArray array, Extent extent) {
        if (extent == fixed) {
            return n -> lanes.load(slot, array, unit, 1);
        }
        if (extent != Extent.SYNAPSE) {
            return n -> lanes.gather(slot, array, partners, 0, n);
        }
        return synapse == null
                ? n -> lanes.load(slot, array, first, n)
                : n -> lanes.gather(slot, array, synapses, 0, n);
    }

    private LaneLoop store(int slot, StateArray array) {
        return synapse == null
                ? n -> lanes.store(slot, array, first, n)
                : n -> lanes.scatter(slot, array, synapses, 0, n);
    }

    @Override
    public void run(int section, int unit, int first, int count) {
        code.refresh(lanes, stepScalars);
        this.unit = unit;
        for (int done = 0; done < count; done += lanes.size()) {
            this.first = first + done;
            runBlock(moments[section], Math.min(lanes.size(), count - done));
        }
    }

    private void runBlock(LaneLoop[] loops, int n) {
        if (synapse != null) {
            synapse.ints().get(first, synapses, 0, n);
        }
        if (partner != null) {
            partner.ints().get(first, partners, 0, n);
        }
        for (LaneLoop loop : loops) {
            loop.run(n);
        }
    }

    @Override
    public double[] stepScalars() {
        return stepScalars;
    }
}
