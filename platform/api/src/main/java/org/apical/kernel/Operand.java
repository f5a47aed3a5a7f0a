package org.apical.kernel;

/**
 * An operand of an instruction: {@code A3} (array), {@code R1} (register), {@code S5} (scalar), {@code D0} (scalar of the
 * step), {@code L0} (list of units) or {@code #2} (immediate).
 *
 * @param kind what the index counts
 * @param index its number, from 0
 */
public record Operand(Kind kind, int index) {
    /** What an operand is. */
    public enum Kind {
        /** No operand. */
        NONE('-'),
        /** The program's array of that number. */
        ARRAY('A'),
        /** A block register. */
        REGISTER('R'),
        /** A constant of the program. */
        SCALAR('S'),
        /** A number that is set anew before each run of a section. */
        STEP_SCALAR('D'),
        /** A list of units. */
        LIST('L'),
        /** A whole number in the instruction itself. */
        IMMEDIATE('#');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }
    }

    /** The absent operand. */
    public static final Operand NONE = new Operand(Kind.NONE, 0);

    /** Whether the operand is one number for all lanes. */
    public boolean isScalar() {
        return kind == Kind.SCALAR || kind == Kind.STEP_SCALAR;
    }

    @Override
    public String toString() {
        return kind == Kind.NONE ? "-" : kind.letter + Integer.toString(index);
    }
}
