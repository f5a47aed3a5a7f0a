package org.apical.core.equation;

import org.apical.plasticity.Side;

/**
 * An abbreviation of a rule.
 *
 * @param name its name
 * @param side the side whose traces it may use
 * @param value what it stands for
 */
record LetText(Token name, Side side, Expression value) {
    /** Reads what follows the word {@code let}. */
    static LetText read(Cursor cursor, Side side) {
        Token name = cursor.expect(Token.Kind.NAME, "a name");
        cursor.expect("=");
        Expression value = new ExpressionParser(cursor, Dialect.RULE).parse();
        cursor.expectEnd();
        return new LetText(name, side, value);
    }
}
