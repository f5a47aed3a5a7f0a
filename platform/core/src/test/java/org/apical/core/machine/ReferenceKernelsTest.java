package org.apical.core.machine;

import org.apical.kernel.Kernels;
import org.apical.state.Precision;

class ReferenceKernelsTest implements KernelsContract {
    @Override
    public Kernels kernels() {
        return new ReferenceBackend().kernels(Precision.FLOAT64);
    }
}
