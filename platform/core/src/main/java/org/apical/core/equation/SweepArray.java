package org.apical.core.equation;

/**
 * An array of a layer.
 *
 * @param layer whose it is; 0 is the input, 1 the lowest layer
 * @param name its name in the rule
 * @param shape its shape, as its layer sees it
 */
public record SweepArray(int layer, String name, SweepShape shape) {
    /** The input of a batch. */
    public static final SweepArray INPUT = new SweepArray(0, "x", SweepShape.UNITS);

    /** {@code hidden 2: e}. */
    @Override
    public String toString() {
        return layer + "." + name;
    }
}
