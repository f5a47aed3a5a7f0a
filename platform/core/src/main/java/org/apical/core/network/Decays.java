package org.apical.core.network;

import java.util.HashMap;
import java.util.Map;
import org.apical.core.experiment.ConnectionSpec.Relaxation;
import org.apical.plasticity.Side;

/** The decays of a network: traces that decay alike share one, so that a step computes it once. */
final class Decays {
    private final double dt;
    private final Map<Key, Decay> decays = new HashMap<>();

    private record Key(double tau, Relaxation relaxation, double acrossPause) {}

    Decays(double dt) {
        this.dt = dt;
    }

    /** The step in s. */
    double dt() {
        return dt;
    }

    /** The exponential decay of a time constant τ in s. */
    Decay of(double tau) {
        return of(new Key(tau, Relaxation.EXPONENTIAL, 1));
    }

    /**
     * The decay of a rule's trace: over a pause of length T, what the postsynaptic side remembers decays by {@code exp(−T/τ)},
     * and the presynaptic side begins anew.
     *
     * @param tau time constant τ in s
     * @param relaxation how the connection's traces relax
     * @param side whose trace it is
     */
    Decay of(double tau, Relaxation relaxation, Side side) {
        double acrossPause = side == Side.PRE ? 0 : StrictMath.exp(-relaxation.pause() / tau);
        return of(new Key(tau, relaxation, relaxation.hasPauses() ? acrossPause : 1));
    }

    private Decay of(Key key) {
        return decays.computeIfAbsent(key, k -> new Decay(k.tau(), dt, k.relaxation(), k.acrossPause()));
    }
}
