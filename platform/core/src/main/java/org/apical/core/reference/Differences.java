package org.apical.core.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.apical.core.reference.CaseReport.Field;
import org.apical.state.Precision;

/**
 * The largest difference of each field of a case of layered networks, relative to the largest magnitude of its array. A field that is
 * a small difference of large numbers cannot be better than they are: in float32 its scale includes theirs.
 */
final class Differences {
    private static final double DOUBLE = 1e-10;
    private static final double SINGLE = 2e-5;
    private static final double ANGLE = 1e-5;
    private static final double ANY_ANGLE = 180;

    private final boolean isSingle;
    private final double floor;
    private double single = SINGLE;
    private final Map<String, Double> tolerances = new LinkedHashMap<>();
    private final Map<String, Double> worst = new LinkedHashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();

    /** Of a case without a tolerance of its own. */
    Differences(Precision precision) {
        this(precision, 0);
    }

    /**
     * Of a case whose arrays may all differ a little by magnitude.
     *
     * @param floor added to the largest magnitude
     */
    Differences(Precision precision, double floor) {
        this.isSingle = precision == Precision.FLOAT32;
        this.floor = floor;
    }

    /** Gives fields a tolerance of their own in float64; {@code *} means all but angles. */
    Differences allow(double tolerance, String... fields) {
        for (String field : fields) {
            tolerances.put(field, tolerance);
        }
        return this;
    }

    /** Gives all fields another tolerance in float32. */
    Differences allowSingle(double tolerance) {
        single = tolerance;
        return this;
    }

    /** Compares an array. */
    void add(String field, NestedNumbers expected, IntToDoubleFunction found) {
        add(field, expected, found, 0);
    }

    /**
     * Compares an array of differences.
     *
     * @param magnitude of the numbers whose differences it holds
     */
    void add(String field, NestedNumbers expected, IntToDoubleFunction found, double magnitude) {
        double scale = expected.largest() + floor + (isSingle ? magnitude : 0);
        for (int i = 0; i < expected.length(); i++) {
            double difference = found.applyAsDouble(i) - expected.get(i);
            note(field, difference == 0 ? 0 : Math.abs(difference) / (scale == 0 ? 1 : scale), "relative");
        }
    }

    /** Compares a number. */
    void add(String field, double expected, double found) {
        note(field, expected == found ? 0 : Math.abs(expected - found) / (Math.abs(expected) + floor), "relative");
    }

    /** Compares a number that rounding may change by some amount whatever its size. */
    void add(String field, double expected, double found, double rounding) {
        double beyond = Math.max(0, Math.abs(expected - found) - rounding);
        note(field, beyond == 0 ? 0 : beyond / Math.abs(expected), "relative");
    }

    /** Compares angles in degrees. */
    void angles(String field, List<Double> expected, List<Double> found) {
        for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
            boolean isThere = i < expected.size() && i < found.size();
            note(field, isThere ? Math.abs(expected.get(i) - found.get(i)) : Double.NaN, "degrees");
        }
    }

    private void note(String field, double difference, String unit) {
        worst.merge(field, difference, (a, b) -> Double.isNaN(a) || a > b ? a : b);
        units.put(field, unit);
    }

    private double tolerance(String field) {
        if (units.get(field).equals("degrees")) {
            return isSingle ? ANY_ANGLE : ANGLE;
        }
        double own = tolerances.getOrDefault(field, tolerances.getOrDefault("*", DOUBLE));
        return isSingle ? single : own;
    }

    /** The fields, in the order in which they were first compared. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        worst.forEach((name, difference) -> fields.add(new Field(name, difference, tolerance(name), units.get(name))));
        return fields;
    }
}
