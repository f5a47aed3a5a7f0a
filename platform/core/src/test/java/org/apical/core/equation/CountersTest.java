package org.apical.core.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apical.plugin.Parameters;
import org.junit.jupiter.api.Test;

/** When a gate may be a sum: only where its state is a counter whatever happens. */
class CountersTest {
    private static boolean isGateASum(String initial, String... lines) {
        ModelEquations model = Texts.modelOf(
                "parameters\n  t = 2 ms",
                "state\n  v : 1 = 0\n  m : 1 = 0\n  n : 1 = " + initial,
                "step\n  v = where(n > 0, v + 0.5, v)",
                String.join("\n", lines));
        return model.program(Parameters.defaults(model.parameters()), 1e-4)
                .text()
                .contains("GADD");
    }

    @Test
    void countdownFromAWholeNumberIsACounter() {
        assertEquals(true, isGateASum("0", "  n = countdown(n)", "on spike when v > 1", "  n = floor(t/dt + 0.5)"));
        assertEquals(true, isGateASum("20", "  n = countdown(n)"));
    }

    @Test
    void fractionsAndNegativeNumbersAreNone() {
        assertEquals(false, isGateASum("0.5", "  n = countdown(n)"));
        assertEquals(false, isGateASum("0", "on spike when v > 1", "  n = t/(1 s)"));
        assertEquals(false, isGateASum("0", "on spike when v > 1", "  n = -3"));
        assertEquals(false, isGateASum("0", "  n = n - 1"));
    }

    @Test
    void counterThatCopiesANonCounterIsNone() {
        assertEquals(false, isGateASum("0", "  m = v", "on spike when v > 1", "  n = m"));
        assertEquals(true, isGateASum("0", "  m = countdown(m)", "on spike when v > 1", "  n = m"));
    }

    @Test
    void everyBranchOfAChoiceCounts() {
        assertEquals(true, isGateASum("0", "  n = where(v > 1, 20, countdown(n))"));
        assertEquals(false, isGateASum("0", "  n = where(v > 1, 20.5, countdown(n))"));
        assertEquals(false, isGateASum("0", "  n = (v > 1)*0.5"));
    }
}
