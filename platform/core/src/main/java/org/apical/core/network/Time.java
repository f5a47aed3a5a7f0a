package org.apical.core.network;

/** Times of steps. */
public final class Time {
    private Time() {}

    /** The time of a step in s, rounded as one would write it: step 900 of 0.1 ms begins at 0.09 s. */
    public static double of(long step, double dt) {
        double perSecond = Math.rint(1 / dt);
        return Math.abs(perSecond * dt - 1) < 1e-12 ? step / perSecond : step * dt;
    }
}
