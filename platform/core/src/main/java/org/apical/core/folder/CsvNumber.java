package org.apical.core.folder;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Numbers as they stand in a table. Whole numbers have no decimals. A number that is exactly a float gets as few digits as
 * read back to that float; any other is rounded to nine significant digits, which no curve needs more of. Not a number is
 * {@code nan} and infinity {@code inf}, as NumPy and pandas write and read them.
 */
final class CsvNumber {
    private static final int MOST_DIGITS = 9; // enough for any float
    private static final int FEWEST_DIGITS = 6; // any decimal of so many digits survives a float
    private static final double WHOLE = 1e15;

    private CsvNumber() {}

    static String format(double x) {
        if (Double.isNaN(x)) {
            return "nan";
        }
        if (Double.isInfinite(x)) {
            return x > 0 ? "inf" : "-inf";
        }
        if (x == Math.rint(x) && Math.abs(x) < WHOLE) {
            return Long.toString((long) x);
        }
        return x == (float) x ? shortest((float) x) : text(new BigDecimal(x), MOST_DIGITS);
    }

    private static String shortest(float x) {
        BigDecimal exact = new BigDecimal(x);
        for (int digits = FEWEST_DIGITS; digits < MOST_DIGITS; digits++) {
            String text = text(exact, digits);
            if (Float.parseFloat(text) == x) {
                return text;
            }
        }
        return text(exact, MOST_DIGITS);
    }

    private static String text(BigDecimal exact, int digits) {
        return exact.round(new MathContext(digits)).stripTrailingZeros().toString();
    }

    /**
     * Reads a number; an empty cell is not a number.
     *
     * @throws NumberFormatException if it is none
     */
    static double parse(String cell) {
        return switch (cell) {
            case "", "nan", "NaN", "NA" -> Double.NaN;
            case "inf", "+inf", "Infinity", "+Infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> parseDecimal(cell);
        };
    }

    private static double parseDecimal(String cell) {
        char last = cell.charAt(cell.length() - 1);
        if (Character.isLetter(last) || cell.startsWith("0x") || cell.startsWith("0X")) {
            throw new NumberFormatException(cell); // 1d, 1f and hexadecimal are Java's own
        }
        return Double.parseDouble(cell);
    }

    /** Whether a cell reads as a number, or is empty. */
    static boolean isNumber(String cell) {
        try {
            parse(cell);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
