package org.apical.unit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The unit symbols that texts may use, with SI prefixes. */
final class UnitNames {
    /** A symbol's meaning: a unit and the number of SI units that one of it makes. */
    record Scaled(Unit unit, double scale) {}

    private static final Map<String, Unit> NAMED = new LinkedHashMap<>();
    private static final Map<String, Double> PREFIXES = Map.of(
            "", 1.0, "G", 1e9, "M", 1e6, "k", 1e3, "m", 1e-3, "u", 1e-6, "µ", 1e-6, "μ", 1e-6, "n", 1e-9, "p", 1e-12);

    static {
        NAMED.put("1", Unit.ONE);
        NAMED.put("V", Unit.VOLT);
        NAMED.put("A", Unit.AMPERE);
        NAMED.put("s", Unit.SECOND);
        NAMED.put("Hz", Unit.HERTZ);
        NAMED.put("S", Unit.SIEMENS);
        NAMED.put("F", Unit.FARAD);
        NAMED.put("C", Unit.COULOMB);
        NAMED.put("ohm", Unit.OHM);
        NAMED.put("Ohm", Unit.OHM);
        NAMED.put("Ω", Unit.OHM);
        NAMED.put("m", Unit.base(0, 1));
        NAMED.put("K", Unit.base(4, 1));
        NAMED.put("mol", Unit.base(5, 1));
        NAMED.put("cd", Unit.base(6, 1));
    }

    private UnitNames() {}

    static String nameOf(Unit unit) {
        return NAMED.entrySet().stream()
                .filter(e -> e.getValue().equals(unit))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Reads one symbol such as {@code mV}, {@code Hz}, {@code kg}, {@code %} or {@code min}; empty when it is none. */
    static Optional<Scaled> parse(String symbol) {
        switch (symbol) {
            case "%":
                return Optional.of(new Scaled(Unit.ONE, 0.01));
            case "min":
                return Optional.of(new Scaled(Unit.SECOND, 60));
            case "h":
                return Optional.of(new Scaled(Unit.SECOND, 3600));
            case "kg":
                return Optional.of(new Scaled(Unit.base(1, 1), 1));
            case "g":
                return Optional.of(new Scaled(Unit.base(1, 1), 1e-3));
            default:
                return prefixed(symbol);
        }
    }

    private static Optional<Scaled> prefixed(String symbol) {
        Unit whole = NAMED.get(symbol);
        if (whole != null) {
            return Optional.of(new Scaled(whole, 1));
        }
        if (symbol.length() < 2) {
            return Optional.empty();
        }
        Double prefix = PREFIXES.get(symbol.substring(0, 1));
        Unit unit = symbol.endsWith("1") ? null : NAMED.get(symbol.substring(1));
        return prefix == null || unit == null ? Optional.empty() : Optional.of(new Scaled(unit, prefix));
    }
}
