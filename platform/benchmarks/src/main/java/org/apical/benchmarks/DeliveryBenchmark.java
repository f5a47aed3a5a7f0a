package org.apical.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.apical.kernel.DeliveryKernel;
import org.apical.kernel.DeliverySpec;
import org.apical.kernel.Kernels;
import org.apical.state.Extent;
import org.apical.state.IndexArray;
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

/** Transmission to 100 of some thousand cells, a row that was not used lately, in ns per synapse. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class DeliveryBenchmark {
    private static final int ROW = 100;
    private static final int ROWS = 50_000;

    /** The backend. */
    @Param({"jvm", "native"})
    public String backend;

    /** Whether all synapses have one weight, or each its own. */
    @Param({"shared", "own"})
    public String weights;

    /** Cells that can be reached. */
    @Param({"500", "50000"})
    public int cells;

    private DeliveryKernel delivery;
    private int row;

    /** Makes the rows. */
    @Setup
    public void bind() {
        Kernels kernels = Bench.kernels(backend, "float32");
        IndexArray target = IndexArray.zeros(ROW * ROWS);
        RandomGenerator random = new Random(1);
        for (int r = 0; r < ROWS; r++) {
            for (int k = 0; k < ROW; k++) {
                int from = (int) ((long) cells * k / ROW);
                target.set(r * ROW + k, from + random.nextInt((int) ((long) cells * (k + 1) / ROW) - from));
            }
        }
        delivery = kernels.delivery(new DeliverySpec(
                target,
                Bench.array("w", Extent.SYNAPSE, weights.equals("shared") ? 1 : ROW * ROWS, kernels, 0.1),
                Bench.array("g", Extent.CELL, cells, kernels, 0),
                false));
    }

    /** One row. */
    @Benchmark
    @OperationsPerInvocation(ROW)
    public void deliver() {
        row = (row + 7919) % ROWS;
        delivery.deliver(row * ROW, (row + 1) * ROW, 1);
    }
}
