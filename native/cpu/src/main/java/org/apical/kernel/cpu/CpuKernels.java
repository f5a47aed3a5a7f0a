package org.apical.kernel.cpu;

import org.apical.core.machine.BindingCheck;
import org.apical.kernel.Binding;
import org.apical.kernel.BoundProgram;
import org.apical.kernel.DeliveryKernel;
import org.apical.kernel.DeliverySpec;
import org.apical.kernel.Kernels;
import org.apical.kernel.NoiseKernel;
import org.apical.kernel.NoiseSpec;
import org.apical.kernel.Products;
import org.apical.kernel.Program;
import org.apical.kernel.RowBinding;
import org.apical.kernel.RowProgram;
import org.apical.kernel.blas.BlasProducts;
import org.apical.state.Precision;

/**
 * The array mathematics of the C++ block machine.
 *
 * @param precision the type of arrays
 * @param level number of the instruction-set level
 */
record CpuKernels(Precision precision, int level) implements Kernels {
    @Override
    public BoundProgram bind(Program program, Binding binding) {
        BindingCheck.check(program, binding, precision);
        return new CpuProgram(program, binding, precision, level);
    }

    @Override
    public RowProgram bindRows(Program program, RowBinding binding) {
        BindingCheck.check(program, binding, precision);
        return new CpuRows(program, binding, precision, level);
    }

    @Override
    public DeliveryKernel delivery(DeliverySpec spec) {
        BindingCheck.check(spec, precision);
        return new CpuDelivery(spec, precision, level);
    }

    @Override
    public NoiseKernel noise(NoiseSpec spec) {
        BindingCheck.check(spec, precision);
        return new CpuNoise(spec, precision, level);
    }

    @Override
    public Products products() {
        Products own = new CpuProducts(precision, level);
        return new ChosenProducts(own, new BlasProducts(precision, own));
    }
}
