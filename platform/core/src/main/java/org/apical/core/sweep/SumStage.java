package org.apical.core.sweep;

import java.util.function.ToDoubleFunction;
import org.apical.core.equation.SweepScalar;
import org.apical.kernel.Matrix;
import org.apical.kernel.Products;
import org.apical.state.StateArray;

/** Sums over the samples of each unit, or the positions and samples of each map. */
record SumStage(
        Products products, Matrix source, StateArray target, SweepScalar alpha, SweepScalar beta, double[] factors)
        implements Stage {
    SumStage(Products products, Matrix source, StateArray target, SweepScalar alpha, SweepScalar beta) {
        this(products, source, target, alpha, beta, new double[2]);
    }

    @Override
    public int tasks() {
        return 1;
    }

    @Override
    public void prepare(ToDoubleFunction<String> now, long step) {
        factors[0] = alpha.value(now);
        factors[1] = beta == null ? 0 : beta.value(now);
    }

    @Override
    public void run(int task) {
        products.sumRows(factors[0], source, factors[1], target, 0);
    }
}
