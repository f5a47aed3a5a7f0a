package org.apical.core.machine;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.apical.kernel.MapShape;
import org.apical.kernel.Matrix;
import org.apical.state.StateArray;

/** Blocks of floats. */
final class Float32ProductBlock implements ProductBlock {
    private final float[][] panel = new float[DEPTH][LANES];
    private final float[][] factors = new float[ROWS][DEPTH];
    private final float[][] sums = new float[ROWS][LANES];
    private final float[] line = new float[Math.max(LANES, Math.max(ROWS, DEPTH))];

    @Override
    public void loadLanes(Matrix m, boolean isTransposed, int k0, int depth, int lane, int lanes) {
        load(panel, m, isTransposed, k0, depth, lane, lanes);
        for (int k = depth; k % 4 != 0; k++) { // terms are taken by fours
            Arrays.fill(panel[k], 0, lanes, 0);
        }
    }

    @Override
    public void loadRows(Matrix m, boolean isTransposed, int row, int rows, int k0, int depth) {
        load(factors, m, isTransposed, row, rows, k0, depth);
        for (int r = 0; r < rows; r++) {
            for (int k = depth; k % 4 != 0; k++) {
                factors[r][k] = 0;
            }
        }
    }

    /** {@code into[p][q] ← op(M)[p0 + p][q0 + q]}, read along the rows of M. */
    private void load(float[][] into, Matrix m, boolean isTransposed, int p0, int count, int q0, int length) {
        final FloatBuffer elements = m.array().floats();
        if (!isTransposed) {
            for (int p = 0; p < count; p++) {
                elements.get(m.index(p0 + p, q0), into[p], 0, length);
            }
            return;
        }
        for (int q = 0; q < length; q++) {
            elements.get(m.index(q0 + q, p0), line, 0, count);
            for (int p = 0; p < count; p++) {
                into[p][q] = line[p];
            }
        }
    }

    @Override
    public void multiply(int rows, int lanes, int depth, boolean isFirst) {
        for (int r = 0; isFirst && r < rows; r++) {
            Arrays.fill(sums[r], 0, lanes, 0);
        }
        for (int k = 0; k < depth; k += 4) {
            for (int r = 0; r < rows; r += 2) { // with an odd number the last pair has a row that nobody looks at
                addFour(sums[r], sums[r + 1], factors[r], factors[r + 1], k, lanes);
            }
        }
    }

    /** Four terms for two rows at a time: six vectors are fetched for sixteen operations. */
    private void addFour(float[] s0, float[] s1, float[] f0, float[] f1, int k, int lanes) {
        final float[] p0 = panel[k];
        final float[] p1 = panel[k + 1];
        final float[] p2 = panel[k + 2];
        final float[] p3 = panel[k + 3];
        final float a0 = f0[k];
        final float a1 = f0[k + 1];
        final float a2 = f0[k + 2];
        final float a3 = f0[k + 3];
        final float b0 = f1[k];
        final float b1 = f1[k + 1];
        final float b2 = f1[k + 2];
        final float b3 = f1[k + 3];
        for (int i = 0; i < lanes; i++) {
            s0[i] += (a0 * p0[i] + a1 * p1[i]) + (a2 * p2[i] + a3 * p3[i]);
            s1[i] += (b0 * p0[i] + b1 * p1[i]) + (b2 * p2[i] + b3 * p3[i]);
        }
    }

    @Override
    public void store(
            double alpha, double beta, Matrix c, boolean isTransposed, int row, int rows, int lane, int lanes) {
        if (!isTransposed) {
            for (int r = 0; r < rows; r++) {
                put(alpha, sums[r], beta, c.array().floats(), c.index(row + r, lane), lanes);
            }
            return;
        }
        final float[] column = factors[0]; // free by now
        for (int l = 0; l < lanes; l++) {
            for (int r = 0; r < rows; r++) {
                column[r] = sums[r][l];
            }
            put(alpha, column, beta, c.array().floats(), c.index(lane + l, row), rows);
        }
    }

    private void put(double alpha, float[] sum, double beta, FloatBuffer target, int position, int n) {
        final float a = LaneMath.toFloat(alpha);
        final float b = LaneMath.toFloat(beta);
        if (b == 0) {
            for (int i = 0; i < n; i++) {
                line[i] = a * sum[i];
            }
        } else {
            target.get(position, line, 0, n);
            for (int i = 0; i < n; i++) {
                line[i] = a * sum[i] + b * line[i];
            }
        }
        target.put(position, line, 0, n);
    }

    @Override
    public void unfold(MapShape shape, int batch, StateArray maps, StateArray columns, int channel) {
        final FloatBuffer from = maps.floats();
        final FloatBuffer to = columns.floats();
        final int width = shape.outputWidth();
        final int stride = shape.stride();
        final int lines = LoweringLines.count(shape, batch);
        for (int line = 0; line < lines; line++) {
            int column = LoweringLines.column(shape, batch, channel, line);
            int place = LoweringLines.place(shape, batch, channel, line);
            for (int x = 0; x < width; x++) {
                to.put(column + x, from.get(place + x * stride));
            }
        }
    }

    @Override
    public void fold(MapShape shape, int batch, StateArray columns, StateArray maps, int channel) {
        final FloatBuffer from = columns.floats();
        final FloatBuffer to = maps.floats();
        final int width = shape.outputWidth();
        final int stride = shape.stride();
        final int lines = LoweringLines.count(shape, batch);
        final int size = batch * shape.height() * shape.width();
        fill(maps, channel * size, size, 0);
        for (int line = 0; line < lines; line++) {
            int column = LoweringLines.column(shape, batch, channel, line);
            int place = LoweringLines.place(shape, batch, channel, line);
            for (int x = 0; x < width; x++) {
                int target = place + x * stride;
                to.put(target, to.get(target) + from.get(column + x));
            }
        }
    }

    @Override
    public void fill(StateArray array, int from, int count, double value) {
        final FloatBuffer elements = array.floats();
        final float number = LaneMath.toFloat(value);
        for (int i = from; i < from + count; i++) {
            elements.put(i, number);
        }
    }

    @Override
    public double sum(StateArray array, int from, int count) {
        final FloatBuffer elements = array.floats();
        double even = 0; // two sums, so that an addition need not wait for the one before
        double odd = 0;
        int end = from + count - 1;
        int i = from;
        for (; i < end; i += 2) {
            even += elements.get(i);
            odd += elements.get(i + 1);
        }
        return i == end ? even + odd + elements.get(i) : even + odd;
    }
}
