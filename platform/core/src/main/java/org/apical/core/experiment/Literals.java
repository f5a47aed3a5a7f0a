package org.apical.core.experiment;

import java.util.regex.Pattern;
import org.apical.core.yaml.YamlNode;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.apical.unit.Quantity;

/** Numbers with units, as they stand in a file. */
final class Literals {
    private static final Pattern NUMBER_AHEAD = Pattern.compile("[-+]?\\.?\\d.*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    private Literals() {}

    /** Whether a text begins like a number. */
    static boolean looksLikeNumber(String text) {
        return NUMBER_AHEAD.matcher(text).matches();
    }

    /** Whether a value is an expression. */
    static boolean isExpression(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && scalar.text().startsWith("=");
    }

    /** The text of an expression, without the sign that marks it. */
    static String expression(YamlNode node) {
        return ((YamlNode.Scalar) node).text().substring(1).trim();
    }

    /** Reads {@code 16 ms}. */
    static Quantity quantity(YamlNode node, String what) {
        if (!(node instanceof YamlNode.Scalar scalar)) {
            throw Faults.form(node, what, "a number");
        }
        return quantity(scalar.text(), what, node.place());
    }

    /** Reads {@code 16 ms}. */
    static Quantity quantity(String text, String what, Place place) {
        if (!looksLikeNumber(text)) {
            throw new InputException("value-form", what + " is '" + text + "', but must be a number")
                    .at(place)
                    .mend("write a number, with its unit if it has one, such as 16 ms; an expression begins with =");
        }
        try {
            return Quantity.parse(text);
        } catch (IllegalArgumentException e) {
            throw new InputException("unit-unknown", what + " is '" + text + "': " + e.getMessage())
                    .at(place)
                    .mend("write the number, a space, and a unit such as s, ms, Hz, mV, pA, nS or pF")
                    .because(e);
        }
    }

    /** The number of {@code 16 ms}, as written. */
    static String number(String text) {
        java.util.regex.Matcher matcher = NUMBER.matcher(text);
        return matcher.lookingAt() ? matcher.group() : text;
    }

    /** The unit of {@code 16 ms}, as written. */
    static String unit(String text) {
        return text.substring(number(text).length()).trim();
    }
}
