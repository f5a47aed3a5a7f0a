package org.apical.core.machine;

import org.apical.kernel.Kernels;
import org.apical.state.Precision;

class JvmFloat32KernelsTest implements KernelsContract {
    @Override
    public Kernels kernels() {
        return new JvmBackend().kernels(Precision.FLOAT32);
    }
}
