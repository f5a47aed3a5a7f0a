package org.apical.report;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers for reading: four significant digits, whole numbers whole. */
final class ReadableNumber {
    private static final MathContext FOUR = new MathContext(4);

    private ReadableNumber() {}

    static String of(double x) {
        if (!Double.isFinite(x)) {
            return "not a number";
        }
        if (x == Math.rint(x) && Math.abs(x) < 1e15) {
            return Long.toString((long) x).replace('-', '\u2212');
        }
        BigDecimal rounded = new BigDecimal(x).round(FOUR).stripTrailingZeros();
        boolean plain = Math.abs(x) >= 1e-4 && Math.abs(x) < 1e9;
        String text = plain ? rounded.toPlainString() : String.valueOf(rounded);
        return text.replace('-', '\u2212');
    }
}
