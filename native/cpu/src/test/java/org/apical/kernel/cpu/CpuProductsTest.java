package org.apical.kernel.cpu;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.apical.core.machine.ProductCase;
import org.apical.core.machine.ProductsContract;
import org.apical.state.Precision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The own loops, also on the shapes that OpenBLAS takes where it is there. */
class CpuProductsTest {
    @ParameterizedTest
    @EnumSource
    void everyLevelMultipliesEveryShape(Precision precision) {
        CpuBackend backend = new CpuBackend();
        assumeTrue(backend.refusal().isEmpty(), () -> backend.refusal().orElseThrow());
        assertTrue(!backend.levels().isEmpty());
        for (int level = 0; level < backend.levels().size(); level++) {
            for (int[] size : ProductsContract.SIZES) {
                for (int way = 0; way < 4; way++) {
                    new ProductCase(precision, size, (way & 1) != 0, (way & 2) != 0, 5)
                            .compare(new CpuProducts(precision, level), 0.5, 0.25);
                }
            }
        }
    }
}
