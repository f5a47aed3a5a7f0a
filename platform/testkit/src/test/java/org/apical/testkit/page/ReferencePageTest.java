package org.apical.testkit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apical.core.equation.EquationCompiler;
import org.junit.jupiter.api.Test;

class ReferencePageTest {
    private static final String MODEL = """
            # Leaky cell after Lapicque et al. 1907. It has
            # one compartment.
            #
            # Limits: no bursts.
            #
            # Stability: stable since 1.0
            model leaky
            parameters
              tau = 12 ms in (0, 1 s]  "time constant"  source "table 1"   C = 200 pF   g = C/tau
            state
              V : V = -65 mV in [-100 mV, 0.1 V] "voltage" # in volts
            input
              I : A
            ports
              basal current I
            step
              V = decay(V, tau) + dt*I/C
            # a comment of the next section
            on spike when V > -50 mV  # threshold
              V = -65 mV
            """;

    private static final String RULE = """
            rule hebb
            parameters
              tau = 20 ms
            transmits spikes
            synapse
              w : 1 = 0.1
            pre
              trace x : 1 = 0, decay 2*tau, +1 before spike
            post
              trace z : 1 = 3*2, decay tau, +1 in phase 4 on burst
            on pre spike
              w = w + x*z
            """;

    private static String page(String text) {
        return ReferencePage.of(EquationCompiler.compile(text, "t"), "mine")
                .usedBy(List.of("a", "b"))
                .markdown();
    }

    private static void assertHas(String page, String part) {
        assertTrue(page.contains(part), page);
    }

    @Test
    void titleAndProseComeFromTheComment() {
        String page = page(MODEL);
        assertTrue(page.startsWith("# leaky (neuron model; bundle mine; stable since 1.0)\n\nLeaky cell"), page);
        assertHas(page, "Leaky cell after Lapicque et al. 1907. It has one compartment.\n");
        assertHas(page, "## Limits\n\nNo bursts.\n");
        assertHas(page, "## Experiments that use it\n\n`a`, `b`.\n");
        assertEquals(
                "Leaky cell after Lapicque et al. 1907.",
                ReferencePage.of(EquationCompiler.compile(MODEL, "t"), "").sentence());
    }

    @Test
    void parametersKeepTheUnitInWhichTheyAreWritten() {
        String page = page(MODEL);
        assertHas(page, "| `tau` | 12 | ms | (0, 1000] | τ | time constant | table 1 |\n");
        assertHas(page, "| `C` | 200 | pF | | C | | |\n");
        assertHas(page, "| `g` | 1.66666666667E-8 | S | | g | | |\n"); // 200 pF/12 ms
    }

    @Test
    void stateAndPortsAreListed() {
        String page = page(MODEL);
        assertHas(page, "| `V` | cell | V | `-65 mV` | voltage; kept in [-0.1, 0.1] |\n");
        assertHas(page, "| basal | current | `I` |\n");
    }

    @Test
    void equationsStandAsWritten() {
        assertHas(
                page(MODEL),
                "```text\nstep\n  V = decay(V, tau) + dt*I/C\n\n# a comment of the next section\non spike when V > -50 mV\n");
        assertHas(page(MODEL), "2. `on spike`, for cells in which `V > -50 mV`; they spike.\n");
    }

    @Test
    void orderOfARuleFollowsItsTraces() {
        String page = page(RULE);
        assertHas(page, "1. At each presynaptic spike `x` grows by 1, then `w` is transmitted, then the lines of");
        assertHas(page, "2. In phase 4 `z` counts postsynaptic bursts; then all traces decay.\n");
        assertHas(page, "| `x` | pre neuron | 1 | `0` | trace of presynaptic spikes, decays with 0.04 s |\n");
        assertHas(page, "| `z` | post neuron | 1 | `3*2` | trace of postsynaptic bursts, decays with 0.02 s |\n");
    }
}
