package org.apical.core.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Set;
import org.apical.kernel.Op;
import org.junit.jupiter.api.Test;

class GraphTest {
    private final Graph graph = new Graph(Set.of(1));
    private final Node x = graph.array(0);
    private final Node counter = graph.array(1);

    private Node op(Op op, Node... arguments) {
        return graph.apply(op, List.of(arguments));
    }

    private Node number(double value) {
        return graph.constant(value);
    }

    @Test
    void equalValuesAreOneNode() {
        assertSame(op(Op.EXP, op(Op.ADD, x, counter)), op(Op.EXP, op(Op.ADD, x, counter)));
        assertNotSame(op(Op.ADD, x, counter), op(Op.ADD, counter, x));
        assertNotSame(number(0.0), number(-0.0));
    }

    @Test
    void constantsAreFoldedWithStrictMath() {
        Node k = op(Op.EXP, op(Op.NEG, op(Op.DIV, number(1e-4), number(5e-3))));
        assertEquals(StrictMath.exp(-(1e-4 / 5e-3)), k.value());
    }

    @Test
    void quotientByAConstantIsAProduct() {
        assertSame(op(Op.MUL, x, number(1 / 3.0)), op(Op.DIV, x, number(3)));
        assertEquals(Op.DIV, op(Op.DIV, x, number(0)).op());
        assertEquals(Op.DIV, op(Op.DIV, number(3), x).op());
    }

    @Test
    void constantFactorsGatherOnTheRight() {
        Node product = op(Op.MUL, number(3), op(Op.MUL, op(Op.MUL, x, number(0.1)), number(7)));
        assertSame(x, product.argument(0));
        assertEquals(0.1 * 7 * 3, product.argument(1).value());
        assertSame(x, op(Op.MUL, number(1), x));
    }

    @Test
    void nothingElseIsReassociated() {
        assertEquals(Op.ADD, op(Op.ADD, x, number(0)).op());
        assertEquals(Op.MUL, op(Op.MUL, x, number(0)).op());
        Node sum = op(Op.ADD, op(Op.ADD, x, number(1)), number(2));
        assertEquals(2, sum.argument(1).value());
    }

    @Test
    void choiceByAConstantIsMade() {
        assertSame(x, op(Op.SELECT, number(1), x, counter));
        assertSame(counter, op(Op.SELECT, number(0), x, counter));
        assertSame(x, op(Op.SELECT, op(Op.GT, counter, number(0)), x, x));
    }

    @Test
    void constantConditionsVanishFromConnectives() {
        Node above = op(Op.GT, x, counter);
        assertSame(above, op(Op.AND, number(1), above));
        assertSame(above, op(Op.OR, above, number(0)));
        assertEquals(0, op(Op.AND, above, number(0)).value());
        assertEquals(1, op(Op.OR, number(5), above).value());
        assertEquals(Op.NE, op(Op.AND, x, number(1)).op());
    }

    @Test
    void gateOfACounterIsASum() {
        Node gated = op(Op.SELECT, op(Op.GT, counter, number(0)), op(Op.ADD, x, number(2)), x);
        assertEquals(Op.GADD, gated.op());
        Node down = op(Op.COUNTDOWN, counter);
        assertEquals(
                Op.GADD,
                op(Op.SELECT, op(Op.GT, down, number(0)), op(Op.ADD, x, number(2)), x)
                        .op());
    }

    @Test
    void otherGatesAreChoices() {
        Node wide = op(Op.ADD, x, number(2));
        assertEquals(Op.SELECT, op(Op.SELECT, op(Op.GT, x, number(0)), wide, x).op());
        assertEquals(
                Op.SELECT, op(Op.SELECT, op(Op.GT, counter, number(1)), wide, x).op());
        Node infinite = op(Op.ADD, x, number(Double.POSITIVE_INFINITY));
        assertEquals(
                Op.SELECT,
                op(Op.SELECT, op(Op.GT, counter, number(0)), infinite, x).op());
    }

    @Test
    void drawIsNeverFolded() {
        assertEquals(Op.UNIFORM, op(Op.UNIFORM, number(0)).op());
    }
}
