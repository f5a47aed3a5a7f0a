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
        boolean isShared = spec.weight().length() == 1;
        if (spec.weight().precision() == Precision.FLOAT32) {
            FloatBuffer weight = spec.weight().floats();
            FloatBuffer conductance = spec.conductance().floats();
            return isShared ? shared(target, weight, conductance) : own(target, weight, conductance);
        }
        DoubleBuffer weight = spec.weight().doubles();
        DoubleBuffer conductance = spec.conductance().doubles();
        return isShared ? shared(target, weight, conductance) : own(target, weight, conductance);
    }

    private static DeliveryKernel own(IntBuffer target, FloatBuffer weight, FloatBuffer conductance) {
        return (first, end, factor) -> {
            float f = (float) factor;
            for (int s = first; s < end; s++) {
                int i = target.get(s);
                conductance.put(i, conductance.get(i) + f * weight.get(s));
            }
        };
    }

    private static DeliveryKernel own(IntBuffer target, DoubleBuffer weight, DoubleBuffer conductance) {
        return (first, end, factor) -> {
            for (int s = first; s < end; s++) {
                int i = target.get(s);
                conductance.put(i, conductance.get(i) + factor * weight.get(s));
            }
        };
    }

    private static DeliveryKernel shared(IntBuffer target, FloatBuffer weight, FloatBuffer conductance) {
        return (first, end, factor) -> {
            float added = (float) factor * weight.get(0);
            for (int s = first; s < end; s++) {
                int i = target.get(s);
                conductance.put(i, conductance.get(i) + added);
            }
        };
    }

    private static DeliveryKernel shared(IntBuffer target, DoubleBuffer weight, DoubleBuffer conductance) {
        return (first, end, factor) -> {
            double added = factor * weight.get(0);
            for (int s = first; s < end; s++) {
                int i = target.get(s);
                conductance.put(i, conductance.get(i) + added);
            }
        };
    }
}
