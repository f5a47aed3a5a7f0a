package org.apical.core.machine;

import org.apical.kernel.MapShape;

/**
 * The lines of a lowered convolution: neighbouring columns that stand for one line of a map. A channel's lines are numbered in
 * ascending order of (i, j, sample, y).
 */
final class LoweringLines {
    private LoweringLines() {}

    /** How many lines a channel has. */
    static int count(MapShape shape, int batch) {
        return shape.kernelHeight() * shape.kernelWidth() * batch * shape.outputHeight();
    }

    /** Where a line begins in the columns. */
    static int column(MapShape shape, int batch, int channel, int line) {
        return (channel * count(shape, batch) + line) * shape.outputWidth();
    }

    /** Where a line begins in the maps. */
    static int place(MapShape shape, int batch, int channel, int line) {
        int y = line % shape.outputHeight();
        int sample = line / shape.outputHeight() % batch;
        int corner = line / shape.outputHeight() / batch;
        int i = corner / shape.kernelWidth();
        int j = corner % shape.kernelWidth();
        int top = (channel * batch + sample) * shape.height() + y * shape.stride() + i;
        return top * shape.width() + j;
    }
}
