package org.apical.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apical.core.equation.RuleEquations;
import org.apical.kernel.ArrayUse;
import org.apical.kernel.Kernels;
import org.apical.kernel.Program;
import org.apical.kernel.RowBinding;
import org.apical.kernel.RowProgram;
import org.apical.plugin.Parameters;
import org.apical.state.Extent;
import org.apical.state.IndexArray;
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

/** The first statements of a rule on the 100 synapses of a postsynaptic cell, in ns per synapse. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class RuleBenchmark {
    private static final int ROW = 100;
    private static final int CELLS = 500;

    /** The rule. */
    @Param({"plasticity-burst/adaptive-ebcp.rule", "plasticity-stdp/triplet-stdp.rule"})
    public String rule;

    /** The backend. */
    @Param({"jvm", "native"})
    public String backend;

    /** The type of numbers. */
    @Param({"float32", "float64"})
    public String precision;

    private RowProgram rows;
    private int post;

    /** Makes the synapses. */
    @Setup
    public void bind() {
        Kernels kernels = Bench.kernels(backend, precision);
        RuleEquations equations = (RuleEquations) Bench.compiled(Bench.text(rule), rule);
        Program program = equations.program(Parameters.defaults(equations.parameters()), Bench.DT, true);
        IndexArray synapse = IndexArray.zeros(CELLS * ROW);
        IndexArray source = IndexArray.zeros(CELLS * ROW);
        for (int i = 0; i < CELLS; i++) {
            for (int k = 0; k < ROW; k++) {
                synapse.set(i * ROW + k, k * CELLS + i);
                source.set(i * ROW + k, k * 5);
            }
        }
        List<StateArray> arrays = new ArrayList<>();
        for (ArrayUse use : program.arrays()) {
            int length = use.extent() == Extent.SYNAPSE ? CELLS * ROW : CELLS;
            arrays.add(Bench.array(use.name(), use.extent(), length, kernels, 0.3));
        }
        rows = kernels.bindRows(program, new RowBinding(arrays, Extent.POST, synapse, source));
        Arrays.fill(rows.stepScalars(), 1);
    }

    /** One row. */
    @Benchmark
    @OperationsPerInvocation(ROW)
    public void row() {
        post = (post + 1) % CELLS;
        rows.run(0, post, post * ROW, ROW);
    }
}
