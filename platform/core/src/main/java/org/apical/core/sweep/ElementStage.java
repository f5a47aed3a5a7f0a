package org.apical.core.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apical.core.equation.SweepScalar;
import org.apical.core.equation.SweepStep;
import org.apical.kernel.Binding;
import org.apical.kernel.BoundProgram;
import org.apical.kernel.Kernels;
import org.apical.random.RandomStream;
import org.apical.state.StateArray;

/** Equations over the elements of arrays, cut into slices. */
final class ElementStage implements Stage {
    private static final int LEAST = 2_048;

    private final List<SweepScalar> scalars;
    private final List<BoundProgram> slices = new ArrayList<>();
    private long step;

    /**
     * Binds a program.
     *
     * @param elements the equations
     * @param memory the arrays
     * @param lanes number of elements
     * @param threads how many slices pay
     * @param kernels the backend
     * @param random where it draws; null where it does not
     */
    ElementStage(
            SweepStep.Elements elements,
            SweepMemory memory,
            int lanes,
            int threads,
            Kernels kernels,
            RandomStream random) {
        scalars = elements.scalars();
        List<StateArray> arrays = elements.arrays().stream().map(memory::get).toList();
        int padded = StateArray.padded(lanes);
        int slice = StateArray.padded(Math.max(LEAST, (padded + threads - 1) / threads));
        int end = arrays.isEmpty()
                ? 0
                : arrays.get(0).length() >= padded ? padded : lanes; // what nobody reads has no array
        for (int from = 0; from < end; from += slice) {
            Binding binding = new Binding(arrays, from, Math.min(end, from + slice), random);
            slices.add(kernels.bind(elements.program(), binding));
        }
    }

    @Override
    public int tasks() {
        return slices.size();
    }

    @Override
    public void prepare(ToDoubleFunction<String> now, long number) {
        step = number;
        for (int i = 0; i < scalars.size(); i++) {
            double value = scalars.get(i).value(now);
            for (BoundProgram slice : slices) {
                slice.stepScalars()[i] = value;
            }
        }
    }

    @Override
    public void run(int task) {
        slices.get(task).step(step, unit -> {});
    }
}
