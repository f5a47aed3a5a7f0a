package org.apical.core.network;

/**
 * An exponential decay of one time constant, as a function of the step alone: {@code scale = exp(−(k − k0)·dt/τ)} in step k. The
 * origin k0 is the last multiple of a period of 16 τ.
 */
final class Decay {
    private static final double PERIOD_IN_TAUS = 16;

    private final double perStep;
    private final long period;
    private long scaleStep = -1;
    private double scale = 1;

    /**
     * A decay.
     *
     * @param tau time constant τ in s
     * @param dt step in s
     */
    Decay(double tau, double dt) {
        this.perStep = dt / tau;
        this.period = Math.max(1, (long) Math.floor(PERIOD_IN_TAUS * tau / dt));
    }

    /** The decay since the origin, in a step. */
    double scale(long step) {
        if (step != scaleStep) {
            scaleStep = step;
            scale = StrictMath.exp(-(double) (step % period) * perStep);
        }
        return scale;
    }

    /** Steps between two origins. */
    long period() {
        return period;
    }

    /** The decay over one period. */
    double ofPeriod() {
        return StrictMath.exp(-(double) period * perStep);
    }
}
