package org.apical.core.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameters;
import org.junit.jupiter.api.Test;

class MeasureEquationsTest {
    private static MeasureEquations measure(String step) {
        String text = "measure m\nparameters\n  k = 2\ninput\n  x : 1\n  t : s\noutput\n  y : 1\nstep\n  " + step;
        return (MeasureEquations) EquationCompiler.compile(text, "m.measure");
    }

    private static double evaluate(String step, double... x) {
        MeasureEquations measure = measure(step);
        return measure.evaluate(Parameters.defaults(measure.parameters()), Map.of("x", x, "t", new double[] {3}));
    }

    @Test
    void minAndMaxOfOneArgumentSumUp() {
        assertEquals(1, evaluate("y = min(x)", 4, 1, 3));
        assertEquals(4, evaluate("y = max(x)", 4, 1, 3));
        assertEquals(10, evaluate("y = sum(max(x, k))", 4, 1, 4));
        assertEquals(2, evaluate("y = count(x > k)", 4, 1, 3));
    }

    @Test
    void numbersGoWithEveryUnit() {
        assertEquals(1, evaluate("d = x - mean(x)\n  y = mean(d*d)", 1, 3));
        assertEquals(9, evaluate("y = sum(x*t)/(1 s)", 1, 2));
    }

    @Test
    void inputsMustBeThereAndOfOneLength() {
        MeasureEquations m = measure("y = mean(x*t)/(1 s)");
        Parameters p = Parameters.defaults(m.parameters());
        InputException missing = assertThrows(InputException.class, () -> m.evaluate(p, Map.of("x", new double[2])));
        assertEquals("input 't' of measure 'm' is missing", missing.what());
        InputException other =
                assertThrows(InputException.class, () -> m.evaluate(p, Map.of("x", new double[2], "t", new double[3])));
        assertEquals("input 't' of measure 'm' has 3 values, but others have 2", other.what());
    }

    private static InputException failure(String step) {
        return assertThrows(InputException.class, () -> measure(step));
    }

    @Test
    void resultMustBeOneNumber() {
        InputException e = failure("y = x*2");
        assertEquals("equation-shape", e.slug());
        assertEquals("the output 'y' is not one number, but one per unit: 'x*2'", e.what());
        assertEquals("sum it up, such as mean(x*2)", e.mend());
        assertEquals("equation-shape", failure("z = x + mean(x)\n  y = z").slug());
        assertEquals("'mean(k)' sums up one number", failure("y = mean(k)").what());
        measure("z = x\n  z = mean(z)\n  y = z");
    }

    @Test
    void stepsAndDrawsHaveNoPlaceInAMeasure() {
        assertEquals(
                "'decay' cannot be used in a measure",
                failure("y = mean(decay(x, 1 s))").what());
        assertEquals(
                "'uniform' cannot be used in a measure",
                failure("y = uniform(0)").what());
        assertEquals("'sd' cannot be used in a measure", failure("y = sd(x)").what());
        assertEquals(
                "there is no 'dt' (did you mean 't'?)", failure("y = dt/(1 s)").what());
    }
}
