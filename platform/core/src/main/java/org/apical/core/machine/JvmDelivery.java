package org.apical.core.machine;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import org.apical.kernel.DeliveryKernel;
import org.apical.kernel.DeliverySpec;
import org.apical.state.Precision;

/** Transmission in Java, in the type of the arrays. */
final class JvmDelivery {
    private JvmDelivery() {}

    static DeliveryKernel of(DeliverySpec spec) {
        IntBuffer target = spec.target().ints();
        return spec.weight().precision() == Precision.FLOAT32
                ? inFloats(target, spec.weight().floats(), spec.conductance().floats())
                : inDoubles(target, spec.weight().doubles(), spec.conductance().doubles());
    }

    private static DeliveryKernel inFloats(IntBuffer target, FloatBuffer weight, FloatBuffer conductance) {
        return (first, end, factor) -> {
            float f = (float) factor;
            for (int s = first; s < end; s++) {
                int i = target.get(s);
                conductance.put(i, conductance.get(i) + f * weight.get(s));
            }
        };
    }

    private static DeliveryKernel inDoubles(IntBuffer target, DoubleBuffer weight, DoubleBuffer conductance) {
        return (first, end, factor) -> {
            for (int s = first; s < end; s++) {
                int i = target.get(s);
                conductance.put(i, conductance.get(i) + factor * weight.get(s));
            }
        };
    }
}
