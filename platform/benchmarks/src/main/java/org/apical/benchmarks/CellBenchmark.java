package org.apical.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apical.core.equation.ModelEquations;
import org.apical.kernel.Binding;
import org.apical.kernel.BoundProgram;
import org.apical.kernel.Kernels;
import org.apical.plugin.Parameters;
import org.apical.state.Extent;
import org.apical.state.StateArray;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A step of 500 cells without input, in ns per cell. {@code shipped} runs as one loop on {@code native}, {@code varied} does not. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class CellBenchmark {
    private static final int CELLS = 500;

    /** The model. */
    @Param({"neuron-stochasticburst/stochastic-burst.model", "neuron-twocompartment/two-compartment.model"})
    public String model;

    /** As shipped, or with a further variable, so that it is no shipped program. */
    @Param({"shipped", "varied"})
    public String text;

    /** The backend. */
    @Param({"jvm", "native"})
    public String backend;

    /** The type of numbers. */
    @Param({"float32", "float64"})
    public String precision;

    private BoundProgram cell;
    private long step;
    private long spikes;

    /** Makes the cells. */
    @Setup
    public void bind() {
        Kernels kernels = Bench.kernels(backend, precision);
        String source = Bench.text(model);
        ModelEquations equations =
                (ModelEquations) Bench.compiled(text.equals("varied") ? varied(source) : source, model);
        Parameters parameters = Parameters.defaults(equations.parameters());
        List<StateArray> arrays = new ArrayList<>();
        Stream.concat(equations.state().stream(), equations.inputs().stream())
                .forEach(v -> arrays.add(Bench.array(
                        v.name(), Extent.CELL, CELLS, kernels, v.initial().applyAsDouble(parameters))));
        cell = kernels.bind(equations.program(parameters, Bench.DT), new Binding(arrays, 0, CELLS, Bench.random(10)));
    }

    private static String varied(String source) {
        return source.replaceFirst("(?m)^step$", "step\n  further = further + 1")
                .replaceFirst("(?m)^state$", "state\n  further : 1 = 0");
    }

    /** What comes after transmission, and the next step. */
    @Benchmark
    @OperationsPerInvocation(CELLS)
    public long step() {
        cell.afterAndStep(step++, unit -> spikes++);
        return spikes;
    }
}
