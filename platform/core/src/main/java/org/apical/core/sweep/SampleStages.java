package org.apical.core.sweep;

import org.apical.kernel.Matrix;
import org.apical.state.StateArray;

/** What goes over the units of a sample: small, and only at the output or once per layer, so plain loops in one thread. */
final class SampleStages {
    private SampleStages() {}

    /** A stage of one task. */
    private record Single(Runnable work) implements Stage {
        @Override
        public int tasks() {
            return 1;
        }

        @Override
        public void run(int task) {
            work.run();
        }
    }

    /** {@code target_k ← Σ source_ik}, over maps and positions. */
    static Stage sums(Matrix source, int positions, StateArray target) {
        int batch = source.columns() / positions;
        return new Single(() -> {
            for (int k = 0; k < batch; k++) {
                double sum = 0;
                for (int c = 0; c < source.rows(); c++) {
                    for (int p = 0; p < positions; p++) {
                        sum += source.array().get(at(source, c, k * positions + p));
                    }
                }
                target.set(k, sum);
            }
        });
    }

    /** {@code target_ik ← source_k}. */
    static Stage spread(StateArray source, Matrix target, int positions) {
        return new Single(() -> {
            for (int c = 0; c < target.rows(); c++) {
                for (int i = 0; i < target.columns(); i++) {
                    target.array().set(at(target, c, i), source.get(i / positions));
                }
            }
        });
    }

    /** {@code target_ik ← exp(source_ik) / Σ_j exp(source_jk)}, the largest subtracted first. */
    static Stage softmax(Matrix source, Matrix target) {
        return new Single(() -> {
            for (int k = 0; k < source.columns(); k++) {
                softmax(source, target, k);
            }
        });
    }

    private static void softmax(Matrix source, Matrix target, int k) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < source.rows(); i++) {
            largest = Math.max(largest, source.array().get(at(source, i, k)));
        }
        double sum = 0;
        for (int i = 0; i < source.rows(); i++) {
            sum += StrictMath.exp(source.array().get(at(source, i, k)) - largest);
        }
        for (int i = 0; i < source.rows(); i++) {
            double value = StrictMath.exp(source.array().get(at(source, i, k)) - largest) / sum;
            target.array().set(at(target, i, k), value);
        }
    }

    /** From a row per unit, as a vector has it, to maps: {@code maps[c, k, p] ← rows[(c, p), k]}. */
    static Stage toMaps(Matrix rows, Matrix maps, int positions) {
        int batch = rows.columns();
        return new Single(() -> {
            for (int u = 0; u < rows.rows(); u++) {
                for (int k = 0; k < batch; k++) {
                    int column = k * positions + u % positions;
                    maps.array()
                            .set(at(maps, u / positions, column), rows.array().get(at(rows, u, k)));
                }
            }
        });
    }

    private static int at(Matrix m, int row, int column) {
        return m.offset() + row * m.stride() + column;
    }
}
