package org.apical.core.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups that are replaced by their stand-ins. */
class StandInsTest {
    private static final String TWO = SmallFile.with("groups:\n", """
            ensemble: = chosen
            stand_ins:
              hidden: {model: rates, parameters: {e_max: 20 Hz}, signals: sampled}
              output: {model: rates, pool: 5, signal_step: 2 ms}
            groups:
            """)
            .replace("parameters:\n", "parameters:\n  chosen: {value: []}\n")
            .replace("size: = cells}", "size: = cells, parameters: {C: 1 pF}, initial: {V: 1 mV}}");

    private static GroupSpec group(String name, String... settings) {
        return SmallFile.read(TWO, settings).groups().stream()
                .filter(g -> g.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobodyIsReplacedUnlessNamed() {
        assertEquals("two-compartment", group("hidden").model().name());
        assertEquals("two-compartment", group("hidden", "chosen=").model().name());
    }

    @Test
    void standInBringsModelParametersAndInitialValues() {
        GroupSpec hidden = group("hidden", "chosen=hidden");
        assertEquals("rates", hidden.model().name());
        assertEquals("[e_max]", hidden.model().parameters().keySet().toString());
        assertTrue(hidden.initial().isEmpty());
        assertEquals(10, hidden.size());
        assertTrue(hidden.signals().isSampled());
        assertEquals("two-compartment", group("output", "chosen=hidden").model().name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chosen=hidden,output",
                "chosen=[hidden, output]",
                "chosen=output, hidden",
                "ensemble=hidden,output"
            })
    void severalAreNamedWithCommas(String setting) {
        assertEquals("rates", group("hidden", setting).model().name());
        GroupSpec output = group("output", setting);
        assertEquals("rates", output.model().name());
        assertEquals(new SignalSpec(false, 2e-3, 5), output.signals());
        assertEquals(2, output.size());
    }

    @Test
    void resolvedFileHoldsTheChoiceAlone() {
        String resolved = SmallFile.read(TWO, "chosen=hidden").resolved();
        assertFalse(resolved.contains("stand_ins"), resolved);
        assertEquals("rates", SmallFile.read(resolved).groups().get(0).model().name());
    }

    @Test
    void faultIsSaid() {
        assertTrue(SmallFile.fault(TWO, "chosen=hiden")
                .startsWith("[group-unknown] no group is called 'hiden' (did you mean 'hidden'?)"));
        String without = TWO.replace("  output: {model: rates, pool: 5, signal_step: 2 ms}\n", "");
        String message = SmallFile.fault(without, "chosen=output");
        assertTrue(message.startsWith("[stand-in-missing] group 'output' has no stand-in"), message);
        assertTrue(message.contains("known: hidden"), message);
        assertTrue(SmallFile.fault(TWO.replace("  output: {model: rates, p", "  outpt: {model: rates, p"))
                .startsWith("[group-unknown] no group is called 'outpt'"));
    }
}
