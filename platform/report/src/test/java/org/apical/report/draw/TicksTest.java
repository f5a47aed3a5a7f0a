package org.apical.report.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Expected values by eye: what one would write at an axis. */
class TicksTest {
    @Test
    void ratesBeginAtZeroAndEndAtATick() {
        assertEquals(new Ticks(0, 10, 2, 0), Ticks.around(1.3, 8.9, 6));
        assertEquals(new Ticks(0, 40, 10, 0), Ticks.around(0.4, 38, 6));
    }

    @Test
    void narrowDataAreNotSeenAgainstZero() {
        assertEquals(new Ticks(-70, -50, 5, 0), Ticks.around(-69.8, -51, 6));
    }

    @Test
    void decimalsAreThoseOfTheStep() {
        assertEquals(1, Ticks.around(0, 2.9, 6).decimals());
        assertEquals(2, Ticks.around(0.23, 0.27, 6).decimals());
    }

    @Test
    void givenEndsStay() {
        assertEquals(new Ticks(0, 12, 2, 0), Ticks.within(0, 12, 6));
    }

    @Test
    void constantAndExtremeDataHaveTicks() {
        for (double value : new double[] {0, 3, -5, 1e-12, 1e99}) {
            Ticks ticks = Ticks.around(value, value, 6);
            assertTrue(ticks.low() < ticks.high() && ticks.step() > 0, ticks.toString());
        }
    }

    @Test
    void labelsHaveATrueMinusAndNoNegativeZero() {
        assertEquals("\u22120.5", new TickLabel(1).format(-0.5));
        assertEquals("0.0", new TickLabel(1).format(-1e-17));
        assertEquals("16000", new TickLabel(0).format(16000));
    }
}
