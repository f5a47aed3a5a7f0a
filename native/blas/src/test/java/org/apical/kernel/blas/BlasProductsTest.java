package org.apical.kernel.blas;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.Proxy;
import org.apical.core.machine.JvmBackend;
import org.apical.core.machine.LoweringContract;
import org.apical.core.machine.ProductsContract;
import org.apical.kernel.Kernels;
import org.apical.state.Precision;
import org.junit.jupiter.api.Nested;

/** The contract of products, in both precisions. */
class BlasProductsTest {
    /** One precision. */
    abstract static class InPrecision implements ProductsContract, LoweringContract {
        private final Precision precision;

        InPrecision(Precision precision) {
            this.precision = precision;
        }

        /** The kernels of {@code jvm} but for the products. */
        @Override
        public Kernels kernels() {
            assumeTrue(
                    BlasLibrary.refusal().isEmpty(), () -> BlasLibrary.refusal().orElseThrow());
            Kernels jvm = new JvmBackend().kernels(precision);
            BlasProducts products = new BlasProducts(precision, jvm.products());
            return (Kernels) Proxy.newProxyInstance(
                    Kernels.class.getClassLoader(),
                    new Class<?>[] {Kernels.class},
                    (proxy, method, arguments) ->
                            method.getName().equals("products") ? products : method.invoke(jvm, arguments));
        }
    }

    @Nested
    class Float32 extends InPrecision {
        Float32() {
            super(Precision.FLOAT32);
        }
    }

    @Nested
    class Float64 extends InPrecision {
        Float64() {
            super(Precision.FLOAT64);
        }
    }
}
