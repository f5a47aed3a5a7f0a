package org.apical.core.experiment;

/**
 * How a group whose model knows rates only tells them to others.
 *
 * @param isSampled whether single events and bursts are drawn in place of expected values
 * @param every how often expected values are told, in s
 * @param pool for how many cells a unit stands
 */
public record SignalSpec(boolean isSampled, double every, int pool) {
    /** Expected values of one cell each, every millisecond. */
    public static final SignalSpec DEFAULT = new SignalSpec(false, 1e-3, 1);

    /** For how many steps expected values hold. */
    public int steps(double dt) {
        return Math.max(1, Math.toIntExact(Math.round(every / dt)));
    }
}
