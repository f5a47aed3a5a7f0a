package org.apical.core.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.apical.unit.Quantity;
import org.apical.unit.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionsTest {
    private static final Map<String, Quantity> NAMES = Map.of(
            "neurons", Quantity.of(500),
            "x1", Quantity.of(1),
            "duration", new Quantity(8, Unit.SECOND));

    private static Quantity evaluate(String text) {
        return Expressions.evaluate(
                text, name -> Optional.ofNullable(NAMES.get(name)), new Place("xor.yaml", 12, 8, ""));
    }

    private static InputException failure(String text) {
        return assertThrows(InputException.class, () -> evaluate(text));
    }

    @ParameterizedTest
    @CsvSource({
        "1 + 2*3, 7",
        "(1 + 2)*3, 9",
        "10 - 4 - 3, 3",
        "16/4/2, 2",
        "-2*3, -6",
        "2*-3, -6",
        "2 - -3, 5",
        "1 < 2 and 2 < 1 or 1 == 1, 1",
        "not 1 > 2, 1",
        "not 1 or 1, 1",
        "1 + 1 == 2, 1",
        "1 != 1, 0",
        "'where(x1 > 0.5, 3, 4)', 3",
        "'pow(2, 10)', 1024",
        "'pow(3, 5)', 243",
        "'max(1, min(5, 3))', 3",
        "'floor(-1.5)', -2",
        "'abs(-1.5)', 1.5",
        "'sqrt(9)', 3",
        "'log(exp(2))', 2",
        "'sigmoid(0)', 0.5",
        "'expm1(0)', 0",
        "5 %, 0.05",
        "100/neurons, 0.2",
    })
    void arithmeticFollowsTheUsualPrecedence(String text, double expected) {
        Quantity value = evaluate(text);
        assertEquals(expected, value.value(), 1e-15);
        assertEquals(Unit.ONE, value.unit());
    }

    @Test
    void sineAndCosineAreThoseOfTheLibrary() {
        for (double x = -20; x < 20; x += 0.0371) {
            Quantity value = Quantity.of(x);
            Function<String, Optional<Quantity>> names = n -> Optional.of(value);
            Place place = Place.of("test");
            assertEquals(
                    StrictMath.sin(x),
                    Expressions.evaluate("sin(x)", names, place).value(),
                    1e-14);
            assertEquals(
                    StrictMath.cos(x),
                    Expressions.evaluate("cos(x)", names, place).value(),
                    1e-14);
        }
        assertEquals(
                Math.PI,
                Expressions.evaluate("pi", n -> Optional.empty(), Place.of("test"))
                        .value());
    }

    @Test
    void quantityKeepsItsUnit() {
        assertEquals(new Quantity(150e-12, Unit.AMPERE), evaluate("where(x1 > 0.5, 150 pA, -350 pA)"));
        assertEquals(new Quantity(0.9 * 8, Unit.SECOND), evaluate("0.9*duration"));
        assertEquals(Unit.HERTZ, evaluate("1/duration").unit());
        assertEquals(Unit.AMPERE, evaluate("where(x1 > 0.5, 0, 5 pA)").unit());
        assertEquals(Unit.VOLT, evaluate("sqrt(pow(3 mV, 2))").unit());
    }

    @Test
    void numberReadsAsItStands() {
        assertEquals(0.016, evaluate("16 ms").value()); // the same double
    }

    @Test
    void unitsThatDoNotFitAreNamed() {
        InputException e = failure("duration + 5 mV");
        assertEquals("equation-unit", e.slug());
        assertEquals("the right side of '+' in 'duration + 5 mV': expected s, found V", e.what());
        assertEquals("xor.yaml:12:8", e.place().orElseThrow().toString());
    }

    @Test
    void unknownNameIsNamed() {
        InputException e = failure("100/cells");
        assertEquals("equation-unknown-name", e.slug());
        assertEquals("there is no 'cells'", e.what());
        assertTrue(failure("2*ms").mend().contains("1 ms"));
    }

    @Test
    void functionsOfStepsAreRefused() {
        assertEquals(
                "'uniform' cannot be used in a constant expression",
                failure("uniform(0)").what());
        assertTrue(failure("decay(1, 1 s)").what().startsWith("'decay' cannot be used"));
        assertTrue(failure("mean(neurons)").what().startsWith("'mean' cannot be used"));
    }

    @Test
    void nonsenseIsRefused() {
        assertEquals("an expression is missing", failure("  ").what());
        assertTrue(failure("1 +").what().contains("found the end of the line"));
        assertTrue(failure("(1").what().startsWith("expected ')'"));
        assertTrue(failure("1 2").what().startsWith("expected the end of the line"));
        assertTrue(failure("1 < 2 < 3").what().startsWith("comparisons cannot be chained"));
        assertTrue(failure("2^3").mend().contains("pow"));
        assertTrue(failure("and 1").what().startsWith("expected a number"));
        assertTrue(failure("min(1)").what().startsWith("'min' takes 2 arguments, but has 1"));
        assertTrue(failure("3 foo").what().contains("'foo' after the number 3 is not a unit"));
        assertTrue(failure("sigmod(1)").what().contains("did you mean 'sigmoid'?"));
        assertEquals("equation-range", failure("pow(2, 0.5)").slug());
        assertEquals("equation-range", failure("pow(2, 257)").slug());
        assertEquals("equation-range", failure("pow(2, neurons)").slug());
        assertFalse(failure("sqrt(1 s)").mend().isEmpty());
    }
}
