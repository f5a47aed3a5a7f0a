package org.apical.kernel.blas;

import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas_nolapack;

/** OpenBLAS: whether it is there, and its products. Nothing else knows it. It is loaded when somebody first asks for more than a look. */
public final class BlasLibrary {
    /** Variables of the environment by which OpenBLAS picks a kernel, or sizes of blocks, that may not suit the processor. */
    public static final List<String> SETTINGS = List.of("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE");

    private static final int ROW_MAJOR = 101;
    private static final int AS_IT_IS = 111;
    private static final int TRANSPOSED = 112;

    private BlasLibrary() {}

    /** Whether the class path holds it for this platform; does not load it. */
    public static boolean isPresent() {
        String file = Loader.getPlatform() + "/" + System.mapLibraryName("jniopenblas_nolapack");
        return BlasLibrary.class.getResource("/org/bytedeco/openblas/" + file) != null;
    }

    /** Why it cannot be used; empty when it can. Loads it. */
    public static Optional<String> refusal() {
        return Loaded.REFUSAL;
    }

    /** The address of its C function that says version and kernel, {@code const char* ()}; 0 if there is none. Loads it. */
    public static long configuration() {
        Pointer function = refusal().isPresent() ? null : Loader.addressof("openblas_get_config");
        return function == null ? 0 : function.address();
    }

    /** {@code C ← α op(A) op(B) + β C} in floats; m, n, k are the rows and columns of C and the terms of a sum. */
    static void multiply(
            int m,
            int n,
            int k,
            double alpha,
            FloatPointer a,
            boolean isTransposedA,
            int strideA,
            FloatPointer b,
            boolean isTransposedB,
            int strideB,
            double beta,
            FloatPointer c,
            int strideC) {
        requireLoaded();
        openblas_nolapack.cblas_sgemm(
                ROW_MAJOR,
                isTransposedA ? TRANSPOSED : AS_IT_IS,
                isTransposedB ? TRANSPOSED : AS_IT_IS,
                m,
                n,
                k,
                (float) alpha,
                a,
                strideA,
                b,
                strideB,
                (float) beta,
                c,
                strideC);
    }

    /** The same in doubles. */
    static void multiply(
            int m,
            int n,
            int k,
            double alpha,
            DoublePointer a,
            boolean isTransposedA,
            int strideA,
            DoublePointer b,
            boolean isTransposedB,
            int strideB,
            double beta,
            DoublePointer c,
            int strideC) {
        requireLoaded();
        openblas_nolapack.cblas_dgemm(
                ROW_MAJOR,
                isTransposedA ? TRANSPOSED : AS_IT_IS,
                isTransposedB ? TRANSPOSED : AS_IT_IS,
                m,
                n,
                k,
                alpha,
                a,
                strideA,
                b,
                strideB,
                beta,
                c,
                strideC);
    }

    private static void requireLoaded() {
        if (Loaded.REFUSAL.isPresent()) {
            throw new IllegalStateException(Loaded.REFUSAL.get());
        }
    }

    /** Loads the library once. */
    private static final class Loaded {
        static final Optional<String> REFUSAL = load();

        private static Optional<String> load() {
            if (!isPresent()) {
                return Optional.of("there is no OpenBLAS for " + Loader.getPlatform() + " beside the program");
            }
            try {
                Loader.load(openblas_nolapack.class);
                // threads belong to the caller, and one and several give other bits
                org.bytedeco.openblas.presets.openblas_nolapack.blas_set_num_threads(1);
                return Optional.empty();
            } catch (LinkageError | RuntimeException e) {
                return Optional.of("OpenBLAS could not be loaded: " + e.getMessage());
            }
        }
    }
}
