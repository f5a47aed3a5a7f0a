package org.apical.core.machine;

import org.apical.kernel.Kernels;
import org.apical.state.Precision;

/** The block machine in Java against the definition. */
class JvmRandomProgramsTest implements RandomProgramsContract {
    @Override
    public Kernels kernels() {
        return new JvmKernels(Precision.FLOAT64);
    }

    @Override
    public Kernels definition() {
        return new ReferenceKernels();
    }

    @Override
    public boolean comparesExponentials() {
        return false;
    }
}
