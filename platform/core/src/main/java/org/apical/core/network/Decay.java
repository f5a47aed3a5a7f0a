package org.apical.core.network;

import org.apical.core.experiment.ConnectionSpec.Relaxation;

/**
 * The decay of one time constant, as a function of the step alone: {@code scale = f^(k − k0)} in step k, with {@code f =
 * exp(−dt/τ)}, or {@code f = 1 − dt/τ} for Euler steps. The origin k0 is the last multiple of a period of 16 τ, counted from the
 * last pause; a pause multiplies by a factor of its own.
 */
final class Decay {
    private static final double PERIOD_IN_TAUS = 16;

    private final double logPerStep;
    private final long period;
    private final long block;
    private final double acrossPause;
    private long scaleStep = -1;
    private double scale = 1;

    /** An exponential decay without pauses. */
    Decay(double tau, double dt) {
        this(tau, dt, Relaxation.EXPONENTIAL, 1);
    }

    /**
     * A decay.
     *
     * @param tau time constant τ in s
     * @param dt step in s
     * @param relaxation exponential or by Euler steps, and its pauses
     * @param acrossPause what is left after a pause, from 0 to 1
     */
    Decay(double tau, double dt, Relaxation relaxation, double acrossPause) {
        this.logPerStep = relaxation.isEuler() ? StrictMath.log1p(-dt / tau) : -(dt / tau);
        this.period = Math.max(1, (long) Math.floor(PERIOD_IN_TAUS * tau / dt));
        this.block = relaxation.hasPauses() ? Math.round(relaxation.every() / dt) : Long.MAX_VALUE;
        this.acrossPause = acrossPause;
    }

    /** The decay since the origin, in a step. */
    double scale(long step) {
        if (step != scaleStep) {
            scaleStep = step;
            scale = StrictMath.exp((double) sinceOrigin(step) * logPerStep);
        }
        return scale;
    }

    private long sinceOrigin(long step) {
        return step % block % period;
    }

    /** What a step leaves. */
    double ofStep() {
        return StrictMath.exp(logPerStep);
    }

    /** Whether the origin moves to a step. */
    boolean isOrigin(long step) {
        return sinceOrigin(step) == 0;
    }

    /** The decay from the origin before a new one to that one, pause included. */
    double toOrigin(long step) {
        double decay = StrictMath.exp((double) (sinceOrigin(step - 1) + 1) * logPerStep);
        return step % block == 0 ? decay * acrossPause : decay;
    }

    /** The first origin behind a step. */
    long nextOrigin(long step) {
        long inBlock = step % block;
        return step + Math.min(block - inBlock, period - inBlock % period);
    }
}
