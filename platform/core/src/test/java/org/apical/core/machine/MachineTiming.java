package org.apical.core.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apical.core.equation.EquationCompiler;
import org.apical.core.equation.ModelEquations;
import org.apical.kernel.Backend;
import org.apical.kernel.Binding;
import org.apical.kernel.BoundProgram;
import org.apical.kernel.Kernels;
import org.apical.kernel.NoiseKernel;
import org.apical.kernel.NoiseSpec;
import org.apical.kernel.Program;
import org.apical.plugin.Parameters;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/**
 * Prints what a step of a cell with private noise costs on a backend, in ns per cell: the least of many short
 * repetitions. No test: run it by hand on an idle machine.
 */
final class MachineTiming {
    private static final int REPETITIONS = 3000;
    private static final double DT = 1e-4;
    private static final List<String> CONDUCTANCES = List.of("g_Es", "g_Is", "g_Ed", "g_Id");
    private static final List<Double> WEIGHTS = List.of(0.35, 0.35, 0.05, 0.05);

    private final ModelEquations model;
    private final Parameters parameters;
    private final Kernels kernels;
    private final int cells;
    private long step;
    private long spikes;

    private MachineTiming(ModelEquations model, Backend backend, Precision precision, int cells) {
        this.model = model;
        this.parameters = Parameters.defaults(model.parameters());
        this.kernels = backend.kernels(precision);
        this.cells = cells;
    }

    /** Arguments: the backend, the probability of a spike per noise source and step, then files of models. */
    public static void main(String[] args) throws IOException {
        Backend backend =
                Backends.known().choose(Optional.of(args[0]), Optional.empty()).backend();
        double probability = Double.parseDouble(args[1]);
        for (String file : List.of(args).subList(2, args.length)) {
            ModelEquations model = (ModelEquations) EquationCompiler.compile(Files.readString(Path.of(file)), file);
            for (Precision precision : Precision.values()) {
                for (int cells : new int[] {500, 2500}) {
                    new MachineTiming(model, backend, precision, cells).run(probability);
                }
            }
        }
    }

    private void run(double probability) {
        Program program = model.program(parameters, DT);
        List<StateArray> arrays = new ArrayList<>();
        Stream.concat(model.state().stream(), model.inputs().stream()).forEach(v -> {
            StateArray array = TestArrays.zeros(v.name(), cells, kernels.precision());
            array.fill(v.initial().applyAsDouble(parameters));
            arrays.add(array);
        });
        BoundProgram cell = kernels.bind(program, new Binding(arrays, 0, cells, new PhiloxStream(1, 10)));
        NoiseKernel noise = noise(arrays, probability);
        long[] least = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE};
        int steps = Math.max(20, 100_000 / cells);
        for (int r = 0; r < REPETITIONS; r++) {
            repeat(cell, noise, steps, least);
        }
        double perCell = 1.0 / steps / cells;
        System.out.printf(
                "%s, %s, %d cells: noise %.2f, step %.2f, after %.2f ns; %.1f spikes per cell and s%n",
                model.name(),
                kernels.precision().word(),
                cells,
                least[0] * perCell,
                least[1] * perCell,
                least[2] * perCell,
                spikes / (step * DT) / cells);
    }

    private NoiseKernel noise(List<StateArray> arrays, double probability) {
        List<StateArray> targets = CONDUCTANCES.stream()
                .flatMap(name -> arrays.stream().filter(a -> a.name().equals(name)))
                .toList();
        List<Double> probabilities = CONDUCTANCES.stream().map(c -> probability).toList();
        return kernels.noise(new NoiseSpec(targets, WEIGHTS, probabilities, 0, cells, new PhiloxStream(1, 11)));
    }

    private void repeat(BoundProgram cell, NoiseKernel noise, int steps, long[] least) {
        long[] spent = new long[3];
        for (int k = 0; k < steps; k++) {
            long start = System.nanoTime();
            noise.add(step);
            long drawn = System.nanoTime();
            cell.step(step, unit -> spikes++);
            long stepped = System.nanoTime();
            cell.after(step);
            spent[0] += drawn - start;
            spent[1] += stepped - drawn;
            spent[2] += System.nanoTime() - stepped;
            step++;
        }
        for (int part = 0; part < spent.length; part++) {
            least[part] = Math.min(least[part], spent[part]);
        }
    }
}
