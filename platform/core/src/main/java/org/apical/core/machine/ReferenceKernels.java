package org.apical.core.machine;

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
import org.apical.state.Precision;

/** Programs run lane by lane in double, with the functions of {@link StrictMath}: read it as the definition. */
final class ReferenceKernels implements Kernels {
    @Override
    public Precision precision() {
        return Precision.FLOAT64;
    }

    @Override
    public BoundProgram bind(Program program, Binding binding) {
        BindingCheck.check(program, binding, precision());
        return new ReferenceProgram(program, binding);
    }

    @Override
    public RowProgram bindRows(Program program, RowBinding binding) {
        BindingCheck.check(program, binding, precision());
        return new ReferenceRows(program, binding);
    }

    @Override
    public DeliveryKernel delivery(DeliverySpec spec) {
        BindingCheck.check(spec, precision());
        return JvmDelivery.of(spec);
    }

    @Override
    public NoiseKernel noise(NoiseSpec spec) {
        BindingCheck.check(spec, precision());
        return new ReferenceNoise(spec);
    }

    @Override
    public Products products() {
        return new ReferenceProducts();
    }
}
