package org.apical.testkit.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import org.apical.plugin.Range;

/** Numbers and symbols as people write them. */
final class WrittenNumber {
    private static final MathContext DIGITS = new MathContext(12); // hides the last bits of a change of unit
    private static final Map<String, String> GREEK = Map.ofEntries(
            Map.entry("alpha", "α"),
            Map.entry("beta", "β"),
            Map.entry("gamma", "γ"),
            Map.entry("delta", "δ"),
            Map.entry("Delta", "Δ"),
            Map.entry("eta", "η"),
            Map.entry("theta", "θ"),
            Map.entry("kappa", "κ"),
            Map.entry("lambda", "λ"),
            Map.entry("mu", "μ"),
            Map.entry("sigma", "σ"),
            Map.entry("tau", "τ"),
            Map.entry("zeta", "ζ"));

    private WrittenNumber() {}

    /** A number in units of a scale. */
    static String number(double value, double scale) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        BigDecimal rounded = new BigDecimal(value / scale).round(DIGITS).stripTrailingZeros();
        boolean isPlain =
                value == 0 || Math.abs(rounded.doubleValue()) >= 1e-3 && Math.abs(rounded.doubleValue()) < 1e6;
        return isPlain ? rounded.toPlainString() : rounded.toString();
    }

    /** An interval in units of a scale; empty for every number. */
    static String range(Range range, double scale) {
        if (range.equals(Range.ALL)) {
            return "";
        }
        return (range.lowIncluded() ? "[" : "(") + number(range.low(), scale) + ", " + number(range.high(), scale)
                + (range.highIncluded() ? "]" : ")");
    }

    /** The symbol of a name: {@code tau_m} is τ_m, {@code Delta_theta} is Δ_θ. */
    static String symbol(String name) {
        String[] parts = name.split("_");
        for (int i = 0; i < parts.length; i++) {
            parts[i] = GREEK.getOrDefault(parts[i], parts[i]);
        }
        return String.join("_", parts);
    }
}
