package org.apical.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ExponentialTest {
    @Test
    void floatErrorIsBelowOneInTenMillion() {
        double worst = 0;
        for (float x = -87.3f; x < 88.37f; x += 0.0001f) {
            double exact = StrictMath.exp(x);
            worst = Math.max(worst, Math.abs(Exponential.exp(x) - exact) / exact);
        }
        assertTrue(worst < 1e-7, "largest relative error " + worst);
    }

    @Test
    void doubleErrorIsBelowTwoRoundings() {
        double worst = 0;
        for (double x = -708; x < 709.4; x += 0.000973) {
            double exact = StrictMath.exp(x);
            worst = Math.max(worst, Math.abs(Exponential.exp(x) - exact) / exact);
        }
        assertTrue(worst < 2.3e-16, "largest relative error " + worst);
    }

    @Test
    void limitsAreInfinityZeroAndNotANumber() {
        assertEquals(Float.POSITIVE_INFINITY, Exponential.exp(88.4f));
        assertEquals(Float.POSITIVE_INFINITY, Exponential.exp(Float.POSITIVE_INFINITY));
        assertEquals(0f, Exponential.exp(-87.7f));
        assertEquals(0f, Exponential.exp(Float.NEGATIVE_INFINITY));
        assertEquals(1f, Exponential.exp(0f));
        assertEquals(Float.NaN, Exponential.exp(Float.NaN));
        assertEquals(Double.POSITIVE_INFINITY, Exponential.exp(709.5));
        assertEquals(0, Exponential.exp(-708.8));
        assertEquals(0, Exponential.exp(Double.NEGATIVE_INFINITY));
        assertEquals(1, Exponential.exp(0.0));
        assertEquals(Double.NaN, Exponential.exp(Double.NaN));
    }
}
