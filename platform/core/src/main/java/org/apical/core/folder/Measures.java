package org.apical.core.folder;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The numbers that sum up a run, in order: {@code measures.json}. */
public final class Measures {
    private final Map<String, Measure> byName = new LinkedHashMap<>();

    /**
     * One number.
     *
     * @param value the number in its unit; not finite if it could not be computed
     * @param unit its unit; {@code 1} for none
     * @param expected what it must be, in words, such as {@code >= 0.95}; empty if nothing is expected
     * @param verdict whether it is so; empty if nothing is expected
     */
    public record Measure(double value, String unit, String expected, Optional<Verdict> verdict) {}

    /** Whether a measure is what it must be. */
    public enum Verdict {
        /** It is. */
        MET,
        /** It is not. */
        MISSED
    }

    /** Adds a number of which nothing is expected. */
    public Measures add(String name, double value, String unit) {
        return add(name, new Measure(value, unit, "", Optional.empty()));
    }

    /** Adds a number, what it must be, and whether it is so. */
    public Measures add(String name, double value, String unit, String expected, Verdict verdict) {
        return add(name, new Measure(value, unit, expected, Optional.of(verdict)));
    }

    Measures add(String name, Measure measure) {
        byName.put(name, measure);
        return this;
    }

    /** All of them, by name and in order. */
    public Map<String, Measure> all() {
        return Collections.unmodifiableMap(byName);
    }

    /** Whether any is not what it must be. */
    public boolean anyMissed() {
        return byName.values().stream().anyMatch(m -> m.verdict().equals(Optional.of(Verdict.MISSED)));
    }
}
