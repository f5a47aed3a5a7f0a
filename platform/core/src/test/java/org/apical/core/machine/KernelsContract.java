package org.apical.core.machine;

import org.apical.kernel.Kernels;

/** What every backend must do: a test class implements this and names its kernels. */
public interface KernelsContract
        extends OperationsContract,
                ProgramsContract,
                RowsContract,
                NoiseContract,
                DeliveryContract,
                ProductsContract,
                LoweringContract {
    @Override
    Kernels kernels();
}
