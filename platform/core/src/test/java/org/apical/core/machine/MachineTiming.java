package org.apical.core.machine;

import java.util.List;
import org.apical.kernel.Binding;
import org.apical.kernel.BoundProgram;
import org.apical.kernel.Kernels;
import org.apical.kernel.NoiseKernel;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/** Prints the time of a step of the stochastic-burst cell, in ns per cell, as the least of many repetitions. */
final class MachineTiming {
    private static final int REPETITIONS = 3000;
    private static int spikes;

    private MachineTiming() {}

    public static void main(String[] args) {
        double p = args.length > 0 ? Double.parseDouble(args[0]) : 0.05;
        for (Precision precision : Precision.values()) {
            for (int n : new int[] {500, 2500}) {
                time(precision, n, p);
            }
        }
    }

    private static void time(Precision precision, int n, double p) {
        Kernels kernels = new JvmBackend().kernels(precision);
        List<StateArray> arrays = StochasticBurstCell.arrays(n, precision);
        Binding binding = new Binding(arrays, 0, n, new PhiloxStream(1, 10));
        BoundProgram program = kernels.bind(StochasticBurstCell.PROGRAM, binding);
        NoiseKernel noise = kernels.noise(StochasticBurstCell.noise(arrays, p, 0, n));
        int steps = Math.max(20, 100_000 / n);
        double leastProgram = Double.MAX_VALUE;
        double leastNoise = Double.MAX_VALUE;
        long step = 0;
        spikes = 0;
        for (int r = 0; r < REPETITIONS; r++) {
            long inProgram = 0;
            long inNoise = 0;
            for (int k = 0; k < steps; k++) {
                long start = System.nanoTime();
                noise.add(step);
                long middle = System.nanoTime();
                program.step(step, unit -> spikes++);
                long end = System.nanoTime();
                inNoise += middle - start;
                inProgram += end - middle;
                step++;
            }
            leastProgram = Math.min(leastProgram, (double) inProgram / steps / n);
            leastNoise = Math.min(leastNoise, (double) inNoise / steps / n);
        }
        System.out.printf(
                "%s %d cells: program %.2f, noise %.2f ns per cell and step, %.1f spikes per cell and s%n",
                precision.word(), n, leastProgram, leastNoise, spikes / (step * 1e-4) / n);
    }
}
