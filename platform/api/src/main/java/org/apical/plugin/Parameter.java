package org.apical.plugin;

import org.apical.unit.Unit;

/**
 * What a plug-in says about one of its parameters.
 *
 * @param name the key in files, in the papers' symbols ({@code tau_m})
 * @param defaultValue value when a file does not give one, in SI units
 * @param unit its unit
 * @param range allowed values, in SI units
 * @param meaning a few words; may be empty
 * @param source where the default comes from; may be empty
 */
public record Parameter(String name, double defaultValue, Unit unit, Range range, String meaning, String source) {
    /** A parameter of any value without words. */
    public static Parameter of(String name, double defaultValue, Unit unit) {
        return new Parameter(name, defaultValue, unit, Range.ALL, "", "");
    }

    /** The same with a range. */
    public Parameter in(Range allowed) {
        return new Parameter(name, defaultValue, unit, allowed, meaning, source);
    }

    /** The same with a meaning. */
    public Parameter doc(String words) {
        return new Parameter(name, defaultValue, unit, range, words, source);
    }

    /** The same with a source. */
    public Parameter from(String where) {
        return new Parameter(name, defaultValue, unit, range, meaning, where);
    }
}
