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
    private static final double NOTHING = 1e-30;

    private final StateArray stored;
    private final Decay decay;
    private final double counted;
    private final int from;
    private final int to;
    private long nextMove;

    /** A trace on an array, whose counts decay with the step that they fall into. */
    ScaledTrace(StateArray stored, Decay decay) {
        this(stored, decay, 1, 0, stored.length());
    }

    private ScaledTrace(StateArray stored, Decay decay, double counted, int from, int to) {
        this.stored = stored;
        this.decay = decay;
        this.counted = counted;
        this.from = from;
        this.to = to;
    }

    /** A trace whose counts enter the next step undecayed: {@code x ← x · f + s}, for those who read it before it counts. */
    static ScaledTrace countingUndecayed(StateArray stored, Decay decay) {
        return new ScaledTrace(stored, decay, 1 / decay.ofStep(), 0, stored.length());
    }

    /** The same for some of the units: only theirs moves with the origin. */
    ScaledTrace between(int first, int end) {
        return new ScaledTrace(stored, decay, counted, first, end);
    }

    /** The stored form. */
    public StateArray stored() {
        return stored;
    }

    /** The factor from the stored form to the value in a step. */
    public double scale(long step) {
        return decay.scale(step);
    }

    /** Whether another trace decays in the same way, so that the stored forms mean the same. */
    boolean decaysLike(ScaledTrace other) {
        return decay == other.decay;
    }

    /** From the stored form to values, before a step, when the trace is put aside. */
    void toValues(long step) {
        multiply(scale(step));
    }

    /** From values to the stored form, before a step, when the trace begins to count. */
    void fromValues(long step) {
        multiply(1 / scale(step));
    }

    private void multiply(double factor) {
        for (int i = 0; i < stored.length(); i++) {
            stored.set(i, stored.get(i) * factor);
        }
    }

    /** Whether a unit is one of its own. */
    boolean isOf(int unit) {
        return unit >= from && unit < to;
    }

    /** The value of a unit in a step. */
    public double value(int unit, long step) {
        return stored.get(unit) * scale(step);
    }

    /** Counts one moment of a unit in a step. */
    void count(int unit, long step) {
        stored.add(unit, perCount(step));
    }

    /** What a moment in a step adds to the stored form. */
    double perCount(long step) {
        return counted / scale(step);
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
        nextMove = decay.nextOrigin(step + 1);
        if (decay.isOrigin(step + 1)) {
            double factor = decay.toOrigin(step + 1);
            for (int i = from; i < to; i++) {
                double moved = stored.get(i) * factor;
                stored.set(i, moved < NOTHING ? 0 : moved);
            }
        }
    }
}
