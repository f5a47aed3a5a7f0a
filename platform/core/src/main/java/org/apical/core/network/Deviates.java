package org.apical.core.network;

/** Random deviates from uniform numbers in (0, 1). */
final class Deviates {
    private Deviates() {}

    /** An exponential one. */
    static double exponential(double mean, double u) {
        return -mean * StrictMath.log(u);
    }

    /** A standard normal one (Box and Muller 1958). */
    static double normal(double u, double v) {
        return StrictMath.sqrt(-2 * StrictMath.log(u)) * StrictMath.cos(2 * StrictMath.PI * v);
    }
}
