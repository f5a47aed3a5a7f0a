package org.apical.cli.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Set;
import org.apical.unit.Unit;

/** Numbers as people read them. */
public final class Numbers {
    private static final MathContext DIGITS = new MathContext(5);
    private static final Set<String> WITH_PREFIX = Set.of("s", "V", "A", "F", "S");
    private static final String PREFIXES = "munp";
    private static final double MINUTE = 60;
    private static final double HOUR = 3600;

    private Numbers() {}

    /** Five significant digits; whole numbers in full. */
    public static String text(double x) {
        if (Double.isNaN(x)) {
            return "nan";
        }
        if (Double.isInfinite(x)) {
            return x > 0 ? "inf" : "-inf";
        }
        if (x == Math.rint(x) && Math.abs(x) < 1e15) {
            return Long.toString((long) x);
        }
        BigDecimal rounded = new BigDecimal(x).round(DIGITS).stripTrailingZeros();
        boolean isPlain = Math.abs(x) >= 1e-4 && Math.abs(x) < 1e7;
        return isPlain ? rounded.toPlainString() : rounded.toString();
    }

    /** A quantity of a unit that takes prefixes in a readable size, such as {@code 16 ms}; others in SI. */
    public static String quantity(double value, Unit unit) {
        if (unit.isDimensionless()) {
            return text(value);
        }
        String name = unit.toString();
        boolean isSmall = value != 0 && Math.abs(value) < 1;
        if (!isSmall || !WITH_PREFIX.contains(name)) {
            return text(value) + " " + name;
        }
        int thousands = (int) Math.min(PREFIXES.length(), Math.ceil(-Math.log10(Math.abs(value)) / 3 - 1e-9));
        return text(value * Math.pow(1000, thousands)) + " " + PREFIXES.charAt(thousands - 1) + name;
    }

    /** A stretch of time: {@code 42 s}, {@code 3 min 5 s}, {@code 2 h 10 min}. */
    public static String duration(double seconds) {
        if (!Double.isFinite(seconds)) {
            return "unknown";
        }
        if (seconds < MINUTE) {
            return seconds < 10 ? String.format(Locale.ROOT, "%.1f s", seconds) : Math.round(seconds) + " s";
        }
        long whole = Math.round(seconds);
        return seconds < HOUR
                ? whole / 60 + " min " + whole % 60 + " s"
                : whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }

    /** An amount of memory: {@code 120 MiB}, {@code 3.2 GiB}. */
    public static String bytes(double bytes) {
        double mebibytes = bytes / (1 << 20);
        return mebibytes < 1024
                ? String.format(Locale.ROOT, "%.0f MiB", Math.ceil(mebibytes))
                : String.format(Locale.ROOT, "%.1f GiB", mebibytes / 1024);
    }
}
