package org.apical.core.machine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.apical.kernel.Binding;
import org.apical.kernel.BoundProgram;
import org.apical.kernel.Kernels;
import org.apical.kernel.NoiseKernel;
import org.apical.kernel.NoiseSpec;
import org.apical.neuron.SpikeSink;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Steps make no garbage, so that long runs do not pause. */
class AllocationTest {
    private static final int STEPS = 5000;

    private int spikes;
    private final SpikeSink sink = unit -> spikes++;

    @ParameterizedTest
    @EnumSource
    void stepsAllocateNothing(Precision precision) {
        Kernels kernels = new JvmBackend().kernels(precision);
        List<StateArray> arrays = LeakyCell.arrays(600, precision);
        BoundProgram cells = kernels.bind(LeakyCell.PROGRAM, new Binding(arrays, 0, 600, null));
        NoiseSpec spec =
                new NoiseSpec(List.of(arrays.get(1)), List.of(0.01), List.of(0.1), 0, 600, new PhiloxStream(1, 2));
        NoiseKernel noise = kernels.noise(spec);
        run(cells, noise);
        long before = allocated();
        run(cells, noise);
        long bytes = allocated() - before;
        assertTrue(spikes > 100, "too few spikes");
        assertTrue(bytes < STEPS, bytes + " bytes in " + STEPS + " steps"); // the measurement itself takes some
    }

    private void run(BoundProgram cells, NoiseKernel noise) {
        for (int step = 0; step < STEPS; step++) {
            noise.add(step);
            cells.step(step, sink);
            cells.after(step);
        }
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
