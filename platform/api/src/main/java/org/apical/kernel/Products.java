package org.apical.kernel;

import org.apical.state.StateArray;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Matrix products and the lowering of convolutions to them. Every call runs in the calling thread and allocates nothing; several
 * threads may call at once on different targets. A call gives the same bits whatever other threads do.
 *
 * <p>Sums may be contracted (fused multiply-add) and taken in blocks, so backends and instruction-set levels agree within rounding,
 * not to the bit. What never changes is one call on one machine; see the package's page for cutting a product among threads.
 */
@ProviderType
public interface Products {
    /**
     * {@code C ← α op(A) op(B) + β C}, where op is the matrix or its transpose; with β = 0 C need not hold numbers before.
     *
     * @param alpha factor of the product
     * @param a left factor
     * @param isTransposedA whether A is read as its transpose
     * @param b right factor
     * @param isTransposedB whether B is read as its transpose
     * @param beta factor of what C holds
     * @param c changed in place
     * @throws IllegalArgumentException if the sizes do not fit
     */
    void multiply(
            double alpha, Matrix a, boolean isTransposedA, Matrix b, boolean isTransposedB, double beta, Matrix c);

    /**
     * Lays out what each position of a convolution sees: {@code columns[(c, i, j), (b, y, x)] = maps[c, b, y s + i, x s + j]}.
     *
     * @param shape the convolution
     * @param batch number of samples
     * @param maps input, {@code channels x batch x height x width}
     * @param columns output, {@code fanIn x (batch positions)}
     * @param fromChannel first channel that is laid out
     * @param toChannel end of the channels, exclusive
     */
    void unfold(MapShape shape, int batch, StateArray maps, StateArray columns, int fromChannel, int toChannel);

    /**
     * The adjoint of {@link #unfold}: {@code maps[c, b, Y, X] = Σ columns[(c, i, j), (b, y, x)]} over all {@code y s + i = Y, x s +
     * j = X}, in ascending order of (i, j); 0 where there is none.
     */
    void fold(MapShape shape, int batch, StateArray columns, StateArray maps, int fromChannel, int toChannel);

    /** Fills each row of a matrix with one number: {@code M_rc ← values_r}; r counts the rows of M from {@code first}. */
    void fillRows(Matrix target, StateArray values, int first);

    /** {@code sums_r ← α Σ_c M_rc + β sums_r} in a fixed order; r counts the rows of M from {@code first}. */
    void sumRows(double alpha, Matrix source, double beta, StateArray sums, int first);
}
