package org.apical.plugin;

/**
 * An interval of allowed values, in SI units.
 *
 * @param low lower end
 * @param lowIncluded whether the lower end itself is allowed
 * @param high upper end
 * @param highIncluded whether the upper end itself is allowed
 */
public record Range(double low, boolean lowIncluded, double high, boolean highIncluded) {
    /** Every number. */
    public static final Range ALL = new Range(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

    /** Zero and above. */
    public static final Range NON_NEGATIVE = new Range(0, true, Double.POSITIVE_INFINITY, false);

    /** Above zero. */
    public static final Range POSITIVE = new Range(0, false, Double.POSITIVE_INFINITY, false);

    /** Whether a value is allowed; NaN never is. */
    public boolean contains(double value) {
        return (lowIncluded ? value >= low : value > low) && (highIncluded ? value <= high : value < high);
    }

    /** {@code [0, 1]}, {@code (0, inf)}. */
    @Override
    public String toString() {
        return (lowIncluded ? "[" : "(") + end(low) + ", " + end(high) + (highIncluded ? "]" : ")");
    }

    private static String end(double v) {
        if (Double.isInfinite(v)) {
            return v > 0 ? "inf" : "-inf";
        }
        return v == Math.rint(v) && Math.abs(v) < 1e15 ? Long.toString((long) v) : Double.toString(v);
    }
}
