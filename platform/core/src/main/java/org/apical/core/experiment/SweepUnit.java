package org.apical.core.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apical.core.yaml.YamlNode;
import org.apical.plugin.InputException;
import org.apical.unit.Quantity;

/** The unit of the column that holds the values of a list. */
final class SweepUnit {
    private static final MathContext DIGITS = new MathContext(12);

    private SweepUnit() {}

    static Quantity parse(YamlNode node) {
        try {
            return Quantity.parseUnit(Section.text(node, "the unit of a column"));
        } catch (IllegalArgumentException e) {
            throw new InputException("unit-unknown", "the unit of a column is " + node.kind() + ": " + e.getMessage())
                    .at(node.place())
                    .mend("write a unit such as pA, s or 1")
                    .because(e);
        }
    }

    /** A value in a unit, without the last digits that units add. */
    static double number(Quantity value, Quantity one, String parameter, YamlNode unit) {
        if (!value.unit().equals(one.unit()) && value.value() != 0) {
            throw new InputException(
                            "unit-wrong",
                            "a value of parameter '" + parameter + "' is " + value + ", but its column is in "
                                    + Section.text(unit, "the unit of a column"))
                    .at(unit.place())
                    .mend("give the column a unit of the values");
        }
        return new BigDecimal(value.value() / one.value(), DIGITS).doubleValue();
    }

    /** The name of the column. */
    static String column(String parameter, YamlNode unit) {
        return parameter.replace('-', '_') + "_" + Section.text(unit, "the unit of a column");
    }
}
