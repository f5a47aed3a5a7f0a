package org.apical.core.fit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

/**
 * The ensemble that stands in for a spiking group.
 *
 * @param group the group
 * @param parameters parameters of {@code burst-ensemble}, with their units
 * @param rateDeviation root mean square of fitted less measured event rates, in Hz
 * @param probabilityDeviation the same of burst probabilities
 */
public record StandIn(String group, Map<String, String> parameters, double rateDeviation, double probabilityDeviation) {
    /** A number to four digits with its unit. */
    static String quantity(double value, String unit) {
        return new BigDecimal(value)
                        .round(new MathContext(4))
                        .stripTrailingZeros()
                        .toPlainString() + " " + unit;
    }

    /** The file that an experiment may extend: an entry of {@code stand_ins}. */
    public String yaml() {
        StringBuilder yaml = new StringBuilder(
                "apical: 1\nstand_ins:\n  " + group + ":\n    model: " + Shadow.MODEL + "\n    parameters:\n");
        parameters.forEach((name, value) -> yaml.append("      " + name + ": " + value + "\n"));
        return yaml.toString();
    }
}
