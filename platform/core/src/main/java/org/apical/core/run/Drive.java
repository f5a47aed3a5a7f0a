package org.apical.core.run;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apical.core.network.Cuts;
import org.apical.state.StateArray;

/** Currents into one port that vary in time, on top of those that are held. */
final class Drive {
    private final StateArray port;
    private final double[] held;
    private final boolean isUniform;
    private final DoubleUnaryOperator[] curves;
    private final Cuts cuts;
    private double current;

    /**
     * A drive.
     *
     * @param port where the currents go
     * @param held what the port holds besides
     * @param curves currents in A over time in s
     * @param cuts how the cells are dealt out to threads
     */
    Drive(StateArray port, double[] held, List<DoubleUnaryOperator> curves, Cuts cuts) {
        this.cuts = cuts;
        this.port = port;
        this.held = held;
        this.isUniform = java.util.Arrays.stream(held).distinct().count() == 1;
        this.curves = curves.toArray(new DoubleUnaryOperator[0]);
    }

    /** Whether it drives a port. */
    boolean isOf(StateArray one) {
        return port == one;
    }

    /** The same currents into another port, which holds more or less besides. */
    Drive moved(StateArray other, double[] change) {
        double[] more = held.clone();
        for (int i = 0; i < more.length; i++) {
            more[i] += change[i];
        }
        return new Drive(other, more, List.of(curves), cuts);
    }

    /** What the port holds besides. */
    double[] held() {
        return held;
    }

    /** Looks up the current of a time in s. */
    void find(double seconds) {
        current = 0;
        for (DoubleUnaryOperator curve : curves) {
            current += curve.applyAsDouble(seconds);
        }
    }

    /** Sets it for the cells of a share. */
    void set(int share) {
        double uniform = held.length == 0 ? 0 : held[0] + current;
        for (int i = cuts.from(share); i < cuts.to(share); i++) {
            port.set(i, isUniform ? uniform : held[i] + current);
        }
    }
}
