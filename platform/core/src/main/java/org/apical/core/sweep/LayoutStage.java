package org.apical.core.sweep;

import org.apical.kernel.MapShape;
import org.apical.kernel.Products;
import org.apical.state.StateArray;

/** Maps laid out for the product of a convolution, or put together from it. */
final class LayoutStage implements Stage {
    private static final int MOST_TASKS = 8;

    private final Products products;
    private final MapShape shape;
    private final int batch;
    private final StateArray maps;
    private final StateArray columns;
    private final boolean isFold;
    private final int channels;

    private LayoutStage(
            Products products, MapShape shape, int batch, StateArray maps, StateArray columns, boolean isFold) {
        this.products = products;
        this.shape = shape;
        this.batch = batch;
        this.maps = maps;
        this.columns = columns;
        this.isFold = isFold;
        this.channels = Math.max(1, (shape.channels() + MOST_TASKS - 1) / MOST_TASKS);
    }

    /** From maps to columns. */
    static LayoutStage unfold(Products products, MapShape shape, int batch, StateArray maps, StateArray columns) {
        return new LayoutStage(products, shape, batch, maps, columns, false);
    }

    /** From columns to maps, summed where they overlap. */
    static LayoutStage fold(Products products, MapShape shape, int batch, StateArray columns, StateArray maps) {
        return new LayoutStage(products, shape, batch, maps, columns, true);
    }

    @Override
    public int tasks() {
        return (shape.channels() + channels - 1) / channels;
    }

    @Override
    public void run(int task) {
        int from = task * channels;
        int to = Math.min(shape.channels(), from + channels);
        if (isFold) {
            products.fold(shape, batch, columns, maps, from, to);
        } else {
            products.unfold(shape, batch, maps, columns, from, to);
        }
    }
}
