package org.apical.core.run;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apical.state.StateArray;

/** Currents into one port that vary in time, on top of those that are held. */
final class Drive {
    private final StateArray port;
    private final double[] held;
    private final boolean isUniform;
    private final DoubleUnaryOperator[] curves;

    /**
     * A drive.
     *
     * @param port where the currents go
     * @param held what the port holds besides
     * @param curves currents in A over time in s
     */
    Drive(StateArray port, double[] held, List<DoubleUnaryOperator> curves) {
        this.port = port;
        this.held = held;
        this.isUniform = java.util.Arrays.stream(held).distinct().count() == 1;
        this.curves = curves.toArray(new DoubleUnaryOperator[0]);
    }

    /** What the port holds besides. */
    double[] held() {
        return held;
    }

    /** Sets the currents of a time in s. */
    void set(double seconds) {
        double current = 0;
        for (DoubleUnaryOperator curve : curves) {
            current += curve.applyAsDouble(seconds);
        }
        if (isUniform) {
            port.fill(held[0] + current);
            return;
        }
        for (int i = 0; i < held.length; i++) {
            port.set(i, held[i] + current);
        }
    }
}
