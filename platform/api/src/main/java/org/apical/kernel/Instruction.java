package org.apical.kernel;

/**
 * One line of a program: {@code OP dest a b c}.
 *
 * @param op what to do
 * @param dest where the result goes: array, register or, for hits, list
 * @param a first source
 * @param b second source, {@link Operand#NONE} if there is none
 * @param c third source, {@link Operand#NONE} if there is none
 */
public record Instruction(Op op, Operand dest, Operand a, Operand b, Operand c) {
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(op.name())
                .append(' ')
                .append(dest)
                .append(' ')
                .append(a);
        if (op.operands() > 1) {
            text.append(' ').append(b);
        }
        if (op.operands() > 2) {
            text.append(' ').append(c);
        }
        return text.toString();
    }
}
