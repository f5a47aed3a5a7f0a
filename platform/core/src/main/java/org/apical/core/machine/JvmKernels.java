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

/** Programs run in blocks of lanes. */
final class JvmKernels implements Kernels {
    private final Precision precision;
    private final Products products;

    JvmKernels(Precision precision) {
        this.precision = precision;
        this.products = new JvmProducts(precision);
    }

    @Override
    public Precision precision() {
        return precision;
    }

    @Override
    public BoundProgram bind(Program program, Binding binding) {
        BindingCheck.check(program, binding, precision);
        return new JvmProgram(program, binding, precision);
    }

    @Override
    public RowProgram bindRows(Program program, RowBinding binding) {
        BindingCheck.check(program, binding, precision);
        return new JvmRows(program, binding, precision);
    }

    @Override
    public DeliveryKernel delivery(DeliverySpec spec) {
        BindingCheck.check(spec, precision());
        return JvmDelivery.of(spec);
    }

    @Override
    public NoiseKernel noise(NoiseSpec spec) {
        BindingCheck.check(spec, precision);
        return new JvmNoise(spec);
    }

    @Override
    public Products products() {
        return products;
    }
}
