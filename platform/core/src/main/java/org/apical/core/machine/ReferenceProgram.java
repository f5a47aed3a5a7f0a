package org.apical.core.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apical.kernel.Binding;
import org.apical.kernel.BoundProgram;
import org.apical.kernel.Program;
import org.apical.kernel.Section;
import org.apical.neuron.SpikeSink;

/** A program bound to the arrays of a group, run cell by cell. */
final class ReferenceProgram implements BoundProgram {
    private final Program program;
    private final Binding binding;
    private final ReferenceLane lane;

    ReferenceProgram(Program program, Binding binding) {
        this.program = program;
        this.binding = binding;
        this.lane = new ReferenceLane(program, binding.arrays(), binding.random());
    }

    @Override
    public void step(long step, SpikeSink spikes) {
        List<Section> on = sections(Section.Kind.ON);
        List<List<Integer>> lists = new ArrayList<>();
        on.forEach(section -> lists.add(new ArrayList<>()));
        runAll(Section.Kind.STEP, step, lists);
        TreeSet<Integer> spiking = new TreeSet<>();
        for (int k = 0; k < on.size(); k++) {
            for (int unit : lists.get(k)) {
                lane.run(on.get(k), array -> unit, unit, step, list -> {});
            }
            if (on.get(k).emission() == Section.Emission.SPIKE) {
                spiking.addAll(lists.get(k));
            }
        }
        spiking.forEach(spikes::spike);
    }

    @Override
    public void after(long step) {
        runAll(Section.Kind.AFTER, step, List.of());
    }

    @Override
    public double[] stepScalars() {
        return lane.stepScalars();
    }

    private void runAll(Section.Kind kind, long step, List<List<Integer>> lists) {
        for (Section section : sections(kind)) {
            for (int i = binding.from(); i < binding.to(); i++) {
                int unit = i;
                lane.run(section, array -> unit, unit, step, list -> lists.get(list)
                        .add(unit));
            }
        }
    }

    private List<Section> sections(Section.Kind kind) {
        return program.sections().stream().filter(s -> s.kind() == kind).toList();
    }
}
