package org.apical.core.experiment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.apical.plugin.Range;
import org.apical.unit.Quantity;
import org.apical.unit.Unit;

/** Reads {@code [1, 1e7]}, {@code (0, inf)} and {@code [1 ms, 10 s]}. */
final class RangeText {
    private static final Pattern FORM = Pattern.compile("\\s*([\\[(])\\s*([^,]+?)\\s*,\\s*([^,]+?)\\s*([])])\\s*");

    private RangeText() {}

    static Range parse(String text, Unit unit, Place place) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            throw form(text, place);
        }
        double low = end(m.group(2), unit, place);
        double high = end(m.group(3), unit, place);
        if (!(low <= high)) {
            throw new InputException("value-form", "the range '" + text + "' ends below its beginning")
                    .at(place)
                    .mend("write the lower end first");
        }
        return new Range(low, "[".equals(m.group(1)), high, "]".equals(m.group(4)));
    }

    /** Zero and infinity need no unit. */
    private static double end(String text, Unit unit, Place place) {
        if ("inf".equals(text) || "-inf".equals(text)) {
            return "inf".equals(text) ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        Quantity end = Literals.quantity(text, "an end of the range", place);
        if (end.unit().equals(unit) || end.value() == 0 && end.unit().isDimensionless()) {
            return end.value();
        }
        throw new InputException("unit-wrong", "an end of the range is '" + text + "', but the parameter is in " + unit)
                .at(place)
                .mend("give the ends of a range in the unit of the parameter");
    }

    private static RuntimeException form(String text, Place place) {
        return new InputException("value-form", "'" + text + "' is not a range")
                .at(place)
                .mend("write \"[0, 1]\", \"(0, inf)\" or \"[1 ms, 10 s]\" in quotes");
    }
}
