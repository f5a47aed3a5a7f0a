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
    private final int from;
    private final int to;
    private final double[] stepScalars;
    private final JvmSection[] whole;
    private final JvmSection[] on;
    private final JvmSection[] after;
    private final int[] lengths;
    private final SpikeMerge spiking;

    JvmProgram(Program program, Binding binding, Precision precision) {
        code = LaneCode.of(program);
        lanes = code.lanes(precision);
        from = binding.from();
        to = binding.to();
        stepScalars = new double[program.stepScalars()];
        List<LaneSection> events = code.sections(Section.Kind.ON);
        int[][] lists = new int[events.size()][to - from];
        lengths = new int[events.size()];
        StateArray[] arrays = binding.arrays().toArray(StateArray[]::new);
        Draws draws = new Draws(binding.random(), lanes.size());
        whole = bind(code.sections(Section.Kind.STEP), arrays, draws, lists);
        on = bind(events, arrays, draws, lists);
        after = bind(code.sections(Section.Kind.AFTER), arrays, draws, lists);
        spiking = new SpikeMerge(lists, events);
    }

    private JvmSection[] bind(List<LaneSection> sections, StateArray[] arrays, Draws draws, int[][] lists) {
        return sections.stream()
                .map(section -> new JvmSection(section, lanes, arrays, draws, lists, lengths))
                .toArray(JvmSection[]::new);
    }

    @Override
    public void step(long step, SpikeSink spikes) {
        Arrays.fill(lengths, 0);
        runSlice(whole, step);
        for (int k = 0; k < on.length; k++) {
            on[k].runListed(k, step);
        }
        spiking.merge(lengths, spikes);
    }

    @Override
    public void after(long step) {
        runSlice(after, step);
    }

    private void runSlice(JvmSection[] sections, long step) {
        code.refresh(lanes, stepScalars);
        for (JvmSection section : sections) {
            section.runSlice(from, to, step);
        }
    }

    @Override
    public double[] stepScalars() {
        return stepScalars;
    }
}
