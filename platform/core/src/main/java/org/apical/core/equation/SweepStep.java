package org.apical.core.equation;

import java.util.List;
import org.apical.kernel.Program;

/** What is done at once with arrays of a layer. */
public sealed interface SweepStep {
    /** The layer. */
    int layer();

    /** The arrays whose values from before it needs. */
    List<SweepArray> read();

    /** The arrays that it changes, and perhaps others that it reads. */
    List<SweepArray> written();

    /** A step that makes one array of another, and reads nothing of what the target held. */
    sealed interface Copy extends SweepStep {
        /** What it makes. */
        SweepArray target();

        /** Of what. */
        SweepArray source();

        @Override
        default List<SweepArray> read() {
            return List.of(source());
        }

        @Override
        default List<SweepArray> written() {
            return List.of(target());
        }
    }

    /** Products of a matrix. */
    enum Product {
        /** {@code W below}: n x B from m x B. */
        FORWARD,
        /** The adjoint: {@code above W}, m x B from n x B; the layer is that of the result. */
        BACKWARD,
        /** {@code d belowᵀ}: the shape of a connection. */
        GRADIENT,
        /** {@code R a}: n x B. */
        RECUR,
        /** {@code a bᵀ}: n x n. */
        OUTER,
        /** {@code Dᵀ d}: n x B from the output's. */
        DIRECT
    }

    /**
     * Equations, element by element.
     *
     * @param layer the layer
     * @param shape what the lanes are
     * @param arrays the arrays of the program
     * @param program the equations
     * @param scalars its step scalars
     * @param isDrawn whether it draws random numbers
     */
    record Elements(
            int layer,
            SweepShape shape,
            List<SweepArray> arrays,
            Program program,
            List<SweepScalar> scalars,
            boolean isDrawn)
            implements SweepStep {
        @Override
        public List<SweepArray> read() {
            return arrays;
        }

        @Override
        public List<SweepArray> written() {
            return arrays;
        }
    }

    /**
     * {@code target ← α product + β target}.
     *
     * @param layer the layer
     * @param product which product
     * @param target changed
     * @param matrix the matrix; of {@link Product#GRADIENT} and {@link Product#OUTER} the left factor
     * @param operand what it is multiplied with
     * @param alpha factor of the product
     * @param beta factor of what the target holds; null for 0
     */
    record Multiply(
            int layer,
            Product product,
            SweepArray target,
            SweepArray matrix,
            SweepArray operand,
            SweepScalar alpha,
            SweepScalar beta)
            implements SweepStep {
        @Override
        public List<SweepArray> read() {
            return beta == null ? List.of(matrix, operand) : List.of(matrix, operand, target);
        }

        @Override
        public List<SweepArray> written() {
            return List.of(target);
        }
    }

    /**
     * {@code target_ik ← source_i}: the bias of each unit for every sample.
     *
     * @param layer the layer
     * @param target units or the units below
     * @param source a bias
     */
    record Broadcast(int layer, SweepArray target, SweepArray source) implements Copy {}

    /**
     * {@code target_i ← α Σ_k source_ik + β target_i}: sums over samples (and positions of a map).
     *
     * @param layer the layer
     * @param target a bias
     * @param source units or the units below
     * @param alpha factor of the sums
     * @param beta factor of what the target holds; null for 0
     */
    record Total(int layer, SweepArray target, SweepArray source, SweepScalar alpha, SweepScalar beta)
            implements SweepStep {
        @Override
        public List<SweepArray> read() {
            return beta == null ? List.of(source) : List.of(source, target);
        }

        @Override
        public List<SweepArray> written() {
            return List.of(target);
        }
    }

    /**
     * {@code target_k ← Σ_i source_ik}: sums over the units of a sample.
     *
     * @param layer the layer
     * @param target samples
     * @param source units
     */
    record Samples(int layer, SweepArray target, SweepArray source) implements Copy {}

    /**
     * {@code target_ik ← source_k}.
     *
     * @param layer the layer
     * @param target units
     * @param source samples
     */
    record Spread(int layer, SweepArray target, SweepArray source) implements Copy {}

    /**
     * {@code target_ik ← exp(source_ik) / Σ_j exp(source_jk)}.
     *
     * @param layer the layer
     * @param target units
     * @param source units
     */
    record Softmax(int layer, SweepArray target, SweepArray source) implements Copy {}
}
