package org.apical.kernel.cpu;

import java.util.List;
import java.util.stream.IntStream;
import org.apical.kernel.Program;
import org.apical.kernel.RowBinding;
import org.apical.kernel.RowProgram;
import org.apical.state.Extent;
import org.apical.state.IndexArray;
import org.apical.state.Precision;

/** A rule's program bound to the rows of a connection. */
final class CpuRows implements RowProgram {
    private final NativeMemory memory = new NativeMemory();
    private final Program program;
    private final RowBinding binding;
    private final Workspace workspace;
    private final long address;

    CpuRows(Program program, RowBinding binding, Precision precision, int level) {
        this.program = program;
        this.binding = binding;
        workspace = new Workspace(memory, program, precision);
        List<ArrayPlace> places = IntStream.range(0, program.arrays().size())
                .mapToObj(this::place)
                .toList();
        long sections = memory.write(program.sections().stream()
                .map(s -> new SectionLayout(workspace, places, this::isOneElement, List.of()).section(s.instructions()))
                .toList());
        address = memory.write(
                level,
                workspace.bytes(),
                workspace.blockLanes(),
                sections,
                index(binding.synapse()),
                index(binding.partner()));
        CpuLibrary.apicalBindRows(address, program.sections().size());
    }

    private long index(IndexArray array) {
        return array == null ? 0 : memory.address(array.bytes());
    }

    /** Arrays of the side to which a row belongs. */
    private boolean isOneElement(int array) {
        return program.arrays().get(array).extent() == binding.fixed();
    }

    private ArrayPlace place(int k) {
        long lanes = isOneElement(k) ? workspace.arrayNumber(k) : workspace.arrayRegister(k);
        return ArrayPlace.copied(memory, binding.arrays().get(k), lanes, chosen(k));
    }

    private ArrayPlace.Chosen chosen(int array) {
        if (isOneElement(array)) {
            return ArrayPlace.Chosen.UNIT;
        }
        if (program.arrays().get(array).extent() != Extent.SYNAPSE) {
            return ArrayPlace.Chosen.PARTNER;
        }
        return binding.synapse() == null ? ArrayPlace.Chosen.ROW : ArrayPlace.Chosen.SYNAPSE;
    }

    @Override
    public void run(int section, int unit, int first, int count) {
        workspace.refresh();
        CpuLibrary.apicalRunRow(address, section, unit, first, count);
    }

    @Override
    public double[] stepScalars() {
        return workspace.stepScalars();
    }
}
