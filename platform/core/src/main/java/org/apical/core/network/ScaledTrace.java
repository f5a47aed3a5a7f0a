package org.apical.core.network;

import org.apical.state.StateArray;

/**
 * A decaying trace per unit that costs nothing in steps without a spike: {@code x ← x · exp(−dt/τ)} per step.
 *
 * <p>The array holds x undecayed since a common origin, so {@code x = stored · scale} with {@code scale = exp(−(k − k0)·dt/τ)}
 * in step k, and a count adds {@code 1/scale}. The origin k0 is the last multiple of a period of 16 τ; when it moves, the
 * array is multiplied by the decay of one period. Origin and scale are functions of the step alone.
 */
public final class ScaledTrace {
    private static final double PERIOD_IN_TAUS = 16;
    private static final double NOTHING = 1e-30;

    private final StateArray stored;
    private final double decayPerStep;
    private final long period;
    private long scaleStep = -1;
    private double scale = 1;
    private long nextMove;

    /**
     * A trace on an array.
     *
     * @param stored the array
     * @param tau time constant τ in s
     * @param dt step in s
     */
    ScaledTrace(StateArray stored, double tau, double dt) {
        this.stored = stored;
        this.decayPerStep = dt / tau;
        this.period = Math.max(1, (long) Math.floor(PERIOD_IN_TAUS * tau / dt));
    }

    /** The stored form. */
    public StateArray stored() {
        return stored;
    }

    /** The factor from the stored form to the value in a step. */
    public double scale(long step) {
        if (step != scaleStep) {
            scaleStep = step;
            scale = StrictMath.exp(-(double) (step % period) * decayPerStep);
        }
        return scale;
    }

    /** The value of a unit in a step. */
    public double value(int unit, long step) {
        return stored.get(unit) * scale(step);
    }

    /** Counts one moment of a unit in a step. */
    void count(int unit, long step) {
        stored.add(unit, 1 / scale(step));
    }

    /** The step before which {@link #decay} has nothing to do; 0 if that is not known yet. */
    long nextMove() {
        return nextMove;
    }

    /** Ends a step: moves the origin when a period is over. */
    void decay(long step) {
        if (step + 1 < nextMove) {
            return;
        }
        nextMove = (step + 1) / period * period + period;
        if ((step + 1) % period == 0) {
            double factor = StrictMath.exp(-(double) period * decayPerStep);
            for (int i = 0; i < stored.length(); i++) {
                double moved = stored.get(i) * factor;
                stored.set(i, moved < NOTHING ? 0 : moved);
            }
        }
    }
}
