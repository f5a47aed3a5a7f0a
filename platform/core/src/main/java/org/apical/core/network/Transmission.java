package org.apical.core.network;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/** Adds the weights of a row of synapses to the conductances of their targets: {@code g_i ← g_i + f · w_ij}. */
interface Transmission {
    /**
     * Delivers one spike.
     *
     * @param from first synapse of the row
     * @param to end of the row, exclusive
     * @param factor what the weights are multiplied by
     */
    void deliver(int from, int to, double factor);

    /** Delivery of a connection, in the type of its arrays. */
    static Transmission of(Synapses synapses, StateArray weight, StateArray conductance) {
        IntBuffer target = synapses.target().ints();
        return weight.precision() == Precision.FLOAT32
                ? inFloats(target, weight.floats(), conductance.floats())
                : inDoubles(target, weight.doubles(), conductance.doubles());
    }

    private static Transmission inFloats(IntBuffer target, FloatBuffer weight, FloatBuffer conductance) {
        return (from, to, factor) -> {
            float f = (float) factor;
            for (int s = from; s < to; s++) {
                int i = target.get(s);
                conductance.put(i, conductance.get(i) + f * weight.get(s));
            }
        };
    }

    private static Transmission inDoubles(IntBuffer target, DoubleBuffer weight, DoubleBuffer conductance) {
        return (from, to, factor) -> {
            for (int s = from; s < to; s++) {
                int i = target.get(s);
                conductance.put(i, conductance.get(i) + factor * weight.get(s));
            }
        };
    }
}
