package org.apical.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogarithmTest {
    private static final int NUMBERS = 1_000_000;

    @Test
    void floatErrorIsBelowTwoUnitsInTheLastPlace() {
        SplittableRandom random = new SplittableRandom(1);
        double worst = 0;
        for (int k = 0; k < NUMBERS; k++) {
            float x = Float.intBitsToFloat(1 + random.nextInt(0x7f7fffff));
            double exact = StrictMath.log(x);
            worst = Math.max(worst, Math.abs(Logarithm.log(x) - exact) / Math.ulp((float) exact));
        }
        assertTrue(worst < 2, "largest error in units in the last place " + worst);
    }

    @Test
    void doubleErrorIsBelowTwoUnitsInTheLastPlace() {
        SplittableRandom random = new SplittableRandom(2);
        double worst = 0;
        for (int k = 0; k < NUMBERS; k++) {
            double x = Double.longBitsToDouble(1 + random.nextLong(0x7fefffffffffffffL));
            double exact = StrictMath.log(x);
            worst = Math.max(worst, Math.abs(Logarithm.log(x) - exact) / Math.ulp(exact));
        }
        assertTrue(worst < 2, "largest error in units in the last place " + worst);
    }

    @Test
    void errorNearOneIsBelowTwoUnitsInTheLastPlace() {
        for (double x = 0.5; x < 2; x += 1e-5) {
            double exact = StrictMath.log(x);
            assertEquals(exact, Logarithm.log(x), 2 * Math.ulp(exact));
        }
    }

    @Test
    void limitsAreInfinityAndNotANumber() {
        assertEquals(Float.NEGATIVE_INFINITY, Logarithm.log(0f));
        assertEquals(Float.NEGATIVE_INFINITY, Logarithm.log(-0f));
        assertEquals(Float.NaN, Logarithm.log(-1f));
        assertEquals(Float.NaN, Logarithm.log(Float.NaN));
        assertEquals(Float.POSITIVE_INFINITY, Logarithm.log(Float.POSITIVE_INFINITY));
        assertEquals(0f, Logarithm.log(1f));
        assertEquals(Double.NEGATIVE_INFINITY, Logarithm.log(0.0));
        assertEquals(Double.NaN, Logarithm.log(-1e-300));
        assertEquals(Double.NaN, Logarithm.log(Double.NaN));
        assertEquals(Double.POSITIVE_INFINITY, Logarithm.log(Double.POSITIVE_INFINITY));
        assertEquals(0, Logarithm.log(1.0));
    }
}
