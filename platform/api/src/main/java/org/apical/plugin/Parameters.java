package org.apical.plugin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of a plug-in's parameters, in SI units. Immutable.
 *
 * <pre>{@code
 * double eta = parameters.get("eta");
 * }</pre>
 */
public final class Parameters {
    private final Map<String, Double> values;

    private Parameters(Map<String, Double> values) {
        this.values = values;
    }

    /** Every parameter at its default. */
    public static Parameters defaults(List<Parameter> declared) {
        Map<String, Double> values = new LinkedHashMap<>();
        declared.forEach(p -> values.put(p.name(), p.defaultValue()));
        return new Parameters(values);
    }

    /**
     * The same with one value changed.
     *
     * @throws IllegalArgumentException if there is no such parameter
     */
    public Parameters with(String name, double value) {
        get(name);
        Map<String, Double> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new Parameters(changed);
    }

    /**
     * The value of a parameter in SI units.
     *
     * @throws IllegalArgumentException if there is no such parameter
     */
    public double get(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no parameter '" + name + "'; known are " + values.keySet());
        }
        return value;
    }

    /** All values by name, in the order of declaration. */
    public Map<String, Double> asMap() {
        return Map.copyOf(values);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Parameters other && values.equals(other.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
