package org.apical.core.network;

import java.util.HashMap;
import java.util.Map;

/** The decays of a network: traces of one time constant share one, so that a step computes it once. */
final class Decays {
    private final double dt;
    private final Map<Double, Decay> byTau = new HashMap<>();

    Decays(double dt) {
        this.dt = dt;
    }

    /** The decay of a time constant τ in s. */
    Decay of(double tau) {
        return byTau.computeIfAbsent(tau, t -> new Decay(t, dt));
    }
}
