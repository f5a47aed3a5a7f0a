package org.apical.core.sweep;

import org.apical.kernel.Matrix;
import org.apical.kernel.Products;
import org.apical.state.StateArray;

/** The bias of each unit for every sample. */
record FillStage(Products products, Matrix target, StateArray source) implements Stage {
    @Override
    public int tasks() {
        return 1;
    }

    @Override
    public void run(int task) {
        products.fillRows(target, source, 0);
    }
}
