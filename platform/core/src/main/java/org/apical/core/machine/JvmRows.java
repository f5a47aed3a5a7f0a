package org.apical.core.machine;

import java.util.List;
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
    private final LaneCode code;
    private final Lanes lanes;
    private final StateArray[] arrays;
    private final Extent[] extents;
    private final Extent fixed;
    private final IndexArray synapse;
    private final IndexArray partner;
    private final int[] synapses;
    private final int[] partners;
    private final RowSection[] sections;
    private final double[] stepScalars;
    private final boolean usesPartners;

    JvmRows(Program program, RowBinding binding, Precision precision) {
        code = LaneCompiler.compile(program);
        lanes = code.lanes(precision);
        arrays = binding.arrays().toArray(StateArray[]::new);
        extents = program.arrays().stream().map(ArrayUse::extent).toArray(Extent[]::new);
        fixed = binding.fixed();
        synapse = binding.synapse();
        partner = binding.partner();
        synapses = new int[lanes.size()];
        partners = new int[lanes.size()];
        sections = code.sections().stream()
                .map(s -> new RowSection(s, program.arrays(), fixed))
                .toArray(RowSection[]::new);
        stepScalars = new double[program.stepScalars()];
        usesPartners = List.of(extents).stream().anyMatch(e -> e != Extent.SYNAPSE && e != fixed);
    }

    @Override
    public double[] stepScalars() {
        return stepScalars;
    }

    @Override
    public void run(int section, int unit, int first, int count) {
        code.refresh(lanes, stepScalars);
        RowSection moment = sections[section];
        for (int done = 0; done < count; done += lanes.size()) {
            runBlock(moment, unit, first + done, Math.min(lanes.size(), count - done));
        }
    }

    private void runBlock(RowSection moment, int unit, int first, int n) {
        if (synapse != null) {
            synapse.ints().get(first, synapses, 0, n);
        }
        if (usesPartners) {
            partner.ints().get(first, partners, 0, n);
        }
        for (int array : moment.loads) {
            load(moment, array, unit, first, n);
        }
        for (int k = 0; k < moment.instructions.length; k++) {
            LaneInstruction i = moment.instructions[k];
            lanes.run(i, moment.isSingle(k) ? 1 : n);
            if (moment.isSpread(k)) {
                lanes.spreadFirst(i.dest(), n);
            }
        }
        for (int array : moment.stores) {
            store(array, first, n);
        }
    }

    private void load(RowSection moment, int array, int unit, int first, int n) {
        if (extents[array] == fixed) {
            lanes.loadOne(array, arrays[array], unit);
            if (moment.isSpreadArray(array)) {
                lanes.spreadFirst(array, n);
            }
        } else if (extents[array] != Extent.SYNAPSE) {
            lanes.gather(array, arrays[array], partners, 0, n);
        } else if (synapse == null) {
            lanes.load(array, arrays[array], first, n);
        } else {
            lanes.gather(array, arrays[array], synapses, 0, n);
        }
    }

    private void store(int array, int first, int n) {
        if (synapse == null) {
            lanes.store(array, arrays[array], first, n);
        } else {
            lanes.scatter(array, arrays[array], synapses, 0, n);
        }
    }
}
