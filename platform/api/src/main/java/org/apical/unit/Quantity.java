package org.apical.unit;

import java.util.Objects;
import java.util.Optional;

/**
 * A number with a unit; the number is always kept in SI.
 *
 * <pre>{@code
 * Quantity tau = Quantity.parse("16 ms");   // value() = 0.016, unit() = Unit.SECOND
 * }</pre>
 *
 * @param value the number in SI units
 * @param unit its unit
 */
public record Quantity(double value, Unit unit) {
    /** Rejects a missing unit. */
    public Quantity {
        Objects.requireNonNull(unit, "unit");
    }

    /** A pure number. */
    public static Quantity of(double value) {
        return new Quantity(value, Unit.ONE);
    }

    /**
     * Reads a number and, after it, an optional unit: {@code "16 ms"}, {@code "-70mV"}, {@code "1e-3"}, {@code "5 %"}.
     *
     * @throws IllegalArgumentException if the text is no number, or the unit is unknown
     */
    public static Quantity parse(String text) {
        String trimmed = text.trim();
        int end = numberEnd(trimmed);
        if (end == 0) {
            throw new IllegalArgumentException("'" + text + "' is not a number with a unit");
        }
        double number = Double.parseDouble(trimmed.substring(0, end));
        String symbol = trimmed.substring(end).trim();
        if (symbol.isEmpty()) {
            return of(number);
        }
        UnitNames.Scaled scaled = UnitExpression.parse(symbol);
        return new Quantity(scale(number, scaled.scale()), scaled.unit());
    }

    /** The unit and scale that one symbol such as {@code mV} stands for, or empty when it is no unit. */
    public static Optional<Quantity> unitNamed(String symbol) {
        return UnitNames.parse(symbol).map(s -> new Quantity(s.scale(), s.unit()));
    }

    /**
     * Reads a unit such as {@code mV}, {@code 1}, {@code V/s} or {@code kg m^2 s^-3}: its value is its scale in SI.
     *
     * @throws IllegalArgumentException if a symbol is unknown
     */
    public static Quantity parseUnit(String text) {
        UnitNames.Scaled scaled = UnitExpression.parse(text.trim());
        return new Quantity(scaled.scale(), scaled.unit());
    }

    /** The number times a unit's scale; scales below 1 divide by their inverse, so that {@code 16 ms} is exactly 0.016. */
    public static double scale(double number, double scale) {
        return scale < 1 ? number / Math.rint(1 / scale) : number * scale;
    }

    /** Length of the number at the start of a text, 0 if there is none. */
    private static int numberEnd(String text) {
        java.util.regex.Matcher m = NUMBER.matcher(text);
        return m.lookingAt() ? m.end() : 0;
    }

    private static final java.util.regex.Pattern NUMBER =
            java.util.regex.Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    /** The number in SI and the unit's name: {@code 0.016 s}. */
    @Override
    public String toString() {
        return unit.isDimensionless() ? number(value) : number(value) + " " + unit;
    }

    private static String number(double v) {
        return v == Math.rint(v) && Math.abs(v) < 1e15 ? Long.toString((long) v) : Double.toString(v);
    }
}
