package org.apical.core.machine;

import org.apical.kernel.Program;
import org.apical.kernel.RowBinding;
import org.apical.kernel.RowProgram;
import org.apical.kernel.Section;
import org.apical.state.Extent;

/** A rule's program bound to the rows of a connection, run synapse by synapse. */
final class ReferenceRows implements RowProgram {
    private final Program program;
    private final RowBinding binding;
    private final ReferenceLane lane;

    ReferenceRows(Program program, RowBinding binding) {
        this.program = program;
        this.binding = binding;
        this.lane = new ReferenceLane(program, binding.arrays(), null);
    }

    @Override
    public void run(int section, int unit, int first, int count) {
        Section moment = program.sections().get(section);
        for (int p = first; p < first + count; p++) {
            int position = p;
            lane.run(moment, array -> element(array, unit, position), unit, 0, list -> {});
        }
    }

    private int element(int array, int unit, int position) {
        Extent extent = program.arrays().get(array).extent();
        if (extent == Extent.SYNAPSE) {
            return binding.synapse() == null ? position : binding.synapse().get(position);
        }
        return extent == binding.fixed() ? unit : binding.partner().get(position);
    }

    @Override
    public double[] stepScalars() {
        return lane.stepScalars();
    }
}
