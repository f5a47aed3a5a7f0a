package org.apical.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apical.kernel.Kernels;
import org.apical.kernel.NoiseKernel;
import org.apical.kernel.NoiseSpec;
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

/** Background noise of 500 cells with four sources each of 3 % per step, in ns per cell. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class NoiseBenchmark {
    private static final int CELLS = 500;
    private static final double PROBABILITY = 0.03;

    /** The backend. */
    @Param({"jvm", "native"})
    public String backend;

    /** The type of numbers. */
    @Param({"float32", "float64"})
    public String precision;

    private NoiseKernel noise;
    private long step;

    /** Makes the sources. */
    @Setup
    public void bind() {
        Kernels kernels = Bench.kernels(backend, precision);
        List<StateArray> targets = IntStream.range(0, 4)
                .mapToObj(k -> Bench.array("g" + k, Extent.CELL, CELLS, kernels, 0))
                .toList();
        noise = kernels.noise(new NoiseSpec(
                targets,
                List.of(0.35, 0.35, 0.05, 0.05),
                List.of(PROBABILITY, PROBABILITY, PROBABILITY, PROBABILITY),
                0,
                CELLS,
                Bench.random(11)));
    }

    /** One step. */
    @Benchmark
    @OperationsPerInvocation(CELLS)
    public void add() {
        noise.add(step++);
    }
}
