package org.apical.core.machine;

import java.util.Arrays;
import java.util.List;
import org.apical.kernel.Binding;
import org.apical.kernel.BoundProgram;
import org.apical.kernel.Program;
import org.apical.kernel.Section;
import org.apical.neuron.SpikeSink;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/** A program bound to the arrays of a group, run in blocks of lanes. */
final class JvmProgram implements BoundProgram {
    private final LaneCode code;
    private final Lanes lanes;
    private final StateArray[] arrays;
    private final int from;
    private final int to;
    private final double[] stepScalars;
    private final Draws draws;
    private final JvmSection whole;
    private final JvmSection after;
    private final JvmSection[] on;
    private final int[][] lists;
    private final int[] lengths;
    private final SpikeMerge spiking;

    JvmProgram(Program program, Binding binding, Precision precision) {
        code = LaneCompiler.compile(program);
        lanes = code.lanes(precision);
        arrays = binding.arrays().toArray(StateArray[]::new);
        from = binding.from();
        to = binding.to();
        stepScalars = new double[program.stepScalars()];
        draws = new Draws(binding.random(), lanes.size());
        whole = only(Section.Kind.STEP);
        after = only(Section.Kind.AFTER);
        on = sections(Section.Kind.ON).toArray(JvmSection[]::new);
        lists = new int[on.length][to - from];
        lengths = new int[on.length];
        spiking = new SpikeMerge(lists, emitting());
    }

    private List<JvmSection> sections(Section.Kind kind) {
        return code.sections().stream()
                .filter(s -> s.source().kind() == kind)
                .map(s -> new JvmSection(s, lanes, arrays, draws))
                .toList();
    }

    private JvmSection only(Section.Kind kind) {
        return sections(kind).stream().findFirst().orElse(null);
    }

    private boolean[] emitting() {
        boolean[] emitting = new boolean[on.length];
        for (int k = 0; k < on.length; k++) {
            emitting[k] = on[k].emits(Section.Emission.SPIKE);
        }
        return emitting;
    }

    @Override
    public void step(long step, SpikeSink spikes) {
        code.refresh(lanes, stepScalars);
        Arrays.fill(lengths, 0);
        if (whole != null) {
            whole.runSlice(from, to, step, lists, lengths);
        }
        for (int k = 0; k < on.length; k++) {
            on[k].runListed(lists[k], lengths[k], step);
        }
        spiking.merge(lengths, spikes);
    }

    @Override
    public void after(long step) {
        if (after != null) {
            code.refresh(lanes, stepScalars);
            after.runSlice(from, to, step, lists, lengths);
        }
    }

    @Override
    public double[] stepScalars() {
        return stepScalars;
    }
}
