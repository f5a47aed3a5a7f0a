package org.apical.unit;

import java.util.Arrays;

/**
 * A physical unit: exponents over the seven SI base units, in the order m, kg, s, A, K, mol, cd.
 *
 * <p>A unit carries no scale: {@code mV} and {@code V} are one unit here, and every number in the program is kept in SI. The
 * scale belongs to the reading and the writing of numbers, see {@link Quantity}.
 *
 * <p>Immutable; equal when the exponents are equal.
 */
public final class Unit {
    /** The number of SI base units. */
    public static final int BASES = 7;

    private static final String[] SYMBOLS = {"m", "kg", "s", "A", "K", "mol", "cd"};

    /** The unit of a dimensionless number. */
    public static final Unit ONE = of(0, 0, 0, 0);

    /** Seconds. */
    public static final Unit SECOND = of(0, 0, 1, 0);

    /** Hertz, {@code s^-1}. */
    public static final Unit HERTZ = of(0, 0, -1, 0);

    /** Volts. */
    public static final Unit VOLT = of(2, 1, -3, -1);

    /** Amperes. */
    public static final Unit AMPERE = of(0, 0, 0, 1);

    /** Siemens. */
    public static final Unit SIEMENS = of(-2, -1, 3, 2);

    /** Ohms. */
    public static final Unit OHM = of(2, 1, -3, -2);

    /** Farads. */
    public static final Unit FARAD = of(-2, -1, 4, 2);

    /** Coulombs. */
    public static final Unit COULOMB = of(0, 0, 1, 1);

    private final int[] exponents;

    private Unit(int[] exponents) {
        this.exponents = exponents;
    }

    private static Unit of(int metre, int kilogram, int second, int ampere) {
        return new Unit(new int[] {metre, kilogram, second, ampere, 0, 0, 0});
    }

    /**
     * The unit with the given exponent of one base.
     *
     * @param base index of the SI base, 0 to 6 in the order m, kg, s, A, K, mol, cd
     * @param exponent its exponent
     */
    public static Unit base(int base, int exponent) {
        int[] e = new int[BASES];
        e[base] = exponent;
        return new Unit(e);
    }

    /** This unit times another. */
    public Unit times(Unit other) {
        int[] e = exponents.clone();
        for (int i = 0; i < BASES; i++) {
            e[i] += other.exponents[i];
        }
        return new Unit(e);
    }

    /** This unit divided by another. */
    public Unit dividedBy(Unit other) {
        return times(other.power(-1));
    }

    /** This unit to a whole power. */
    public Unit power(int n) {
        int[] e = exponents.clone();
        for (int i = 0; i < BASES; i++) {
            e[i] *= n;
        }
        return new Unit(e);
    }

    /** Whether this is the unit of a pure number. */
    public boolean isDimensionless() {
        return equals(ONE);
    }

    /** Exponent of one SI base, in the order m, kg, s, A, K, mol, cd. */
    public int exponent(int base) {
        return exponents[base];
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Unit other && Arrays.equals(exponents, other.exponents);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(exponents);
    }

    /** A named unit where one fits ({@code V}, {@code Hz}, {@code 1}), otherwise a product of bases ({@code kg m^2 s^-3}). */
    @Override
    public String toString() {
        String named = UnitNames.nameOf(this);
        if (named != null) {
            return named;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < BASES; i++) {
            if (exponents[i] != 0) {
                text.append(text.length() == 0 ? "" : " ").append(SYMBOLS[i]);
                text.append(exponents[i] == 1 ? "" : "^" + exponents[i]);
            }
        }
        return text.toString();
    }
}
