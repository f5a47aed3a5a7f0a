package org.apical.unit;

/** Reads products and quotients of unit symbols: {@code V/s}, {@code kg m^2 s^-3}. */
final class UnitExpression {
    private UnitExpression() {}

    static UnitNames.Scaled parse(String text) {
        Unit unit = Unit.ONE;
        double scale = 1;
        String[] quotient = text.split("/", -1);
        for (int q = 0; q < quotient.length; q++) {
            for (String factor : quotient[q].trim().split("[\\s*·]+")) {
                UnitNames.Scaled one = factor(factor, text);
                int sign = q == 0 ? 1 : -1;
                unit = unit.times(one.unit().power(sign));
                scale = sign > 0 ? scale * one.scale() : scale / one.scale();
            }
        }
        return new UnitNames.Scaled(unit, scale);
    }

    private static UnitNames.Scaled factor(String factor, String whole) {
        int caret = factor.indexOf('^');
        String symbol = caret < 0 ? factor : factor.substring(0, caret);
        int exponent = caret < 0 ? 1 : exponent(factor.substring(caret + 1), whole);
        UnitNames.Scaled one = UnitNames.parse(symbol)
                .orElseThrow(() -> new IllegalArgumentException("'" + symbol + "' is not a unit"));
        return new UnitNames.Scaled(one.unit().power(exponent), Math.pow(one.scale(), exponent));
    }

    private static int exponent(String digits, String whole) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'" + whole + "' is not a unit: '" + digits + "' is no whole exponent", e);
        }
    }
}
