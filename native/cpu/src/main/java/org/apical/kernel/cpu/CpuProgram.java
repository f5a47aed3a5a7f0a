package org.apical.kernel.cpu;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apical.kernel.Binding;
import org.apical.kernel.BoundProgram;
import org.apical.kernel.Instruction;
import org.apical.kernel.Program;
import org.apical.kernel.Section;
import org.apical.neuron.SpikeSink;
import org.apical.state.Precision;

/** A program bound to the arrays of a group. */
final class CpuProgram implements BoundProgram {
    private final NativeMemory memory = new NativeMemory();
    private final Workspace workspace;
    private final Binding binding;
    private final List<ArrayPlace> inPlace;
    private final List<ArrayPlace> copied;
    private final List<SectionLayout.SpikeList> lists;
    private final IntBuffer spikes;
    private final long address;
    private final boolean hasAfter;

    CpuProgram(Program program, Binding binding, Precision precision, int level) {
        this.binding = binding;
        workspace = new Workspace(memory, program, precision);
        inPlace = binding.arrays().stream()
                .map(a -> ArrayPlace.inPlace(memory, a))
                .toList();
        copied = IntStream.range(0, inPlace.size())
                .mapToObj(
                        k -> new ArrayPlace(inPlace.get(k).array(), workspace.arrayRegister(k), ArrayPlace.Chosen.UNIT))
                .toList();
        List<Section> events = sections(program, Section.Kind.ON);
        lists = events.stream().map(s -> newList()).toList();
        long step = memory.write(slice(program, Section.Kind.STEP));
        long on = memory.write(IntStream.range(0, events.size())
                .mapToObj(k -> listed(events.get(k), lists.get(k)))
                .toList());
        long after = memory.write(slice(program, Section.Kind.AFTER));
        long both = memory.write(slice(program, Section.Kind.AFTER, Section.Kind.STEP));
        hasAfter = !sections(program, Section.Kind.AFTER).isEmpty();
        NativeMemory.Region joined = memory.allocate((long) Math.max(1, lists.size()) * units() * Integer.BYTES);
        spikes = joined.bytes().asIntBuffer();
        address = memory.write(
                level,
                workspace.bytes(),
                binding.from(),
                binding.to(),
                workspace.blockLanes(),
                binding.random() == null ? 0 : binding.random().seed(),
                binding.random() == null ? 0 : binding.random().stream(),
                step,
                events.size(),
                on,
                after,
                both,
                joined.address());
        CpuLibrary.apicalBind(address);
    }

    private static List<Section> sections(Program program, Section.Kind kind) {
        return program.sections().stream().filter(s -> s.kind() == kind).toList();
    }

    private int units() {
        return binding.to() - binding.from();
    }

    private SectionLayout.SpikeList newList() {
        return new SectionLayout.SpikeList(
                memory.allocate((long) units() * Integer.BYTES).address(), memory.write(0L));
    }

    private long[] slice(Program program, Section.Kind... kinds) {
        List<Instruction> instructions = new ArrayList<>();
        for (Section.Kind kind : kinds) {
            sections(program, kind).forEach(s -> instructions.addAll(s.instructions()));
        }
        return new SectionLayout(workspace, inPlace, k -> false, lists).section(instructions);
    }

    private long[] listed(Section section, SectionLayout.SpikeList list) {
        return new SectionLayout(workspace, copied, k -> false, lists)
                .section(section.instructions(), list, section.emission());
    }

    @Override
    public void step(long step, SpikeSink sink) {
        workspace.refresh();
        tell(CpuLibrary.apicalStep(address, step), sink);
    }

    private void tell(long count, SpikeSink sink) {
        for (int k = 0; k < count; k++) {
            sink.spike(spikes.get(k));
        }
    }

    @Override
    public void afterAndStep(long step, SpikeSink sink) {
        workspace.refresh();
        tell(CpuLibrary.apicalAfterAndStep(address, step), sink);
    }

    @Override
    public void after(long step) {
        if (hasAfter) {
            workspace.refresh();
            CpuLibrary.apicalAfter(address, step);
        }
    }

    @Override
    public double[] stepScalars() {
        return workspace.stepScalars();
    }
}
