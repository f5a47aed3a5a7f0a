package org.apical.core.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.apical.neuron.RateSignals;
import org.apical.plugin.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The section of a model that says where its rates are. */
class SignalReaderTest {
    private static final String MODEL = """
            model rates
            state
              e : Hz = 5 Hz
              b : Hz = 1 Hz
              V : V = 0
            signals
              %s
            step
              e = e
            """;

    private static ModelEquations model(String signals) {
        return (ModelEquations) EquationCompiler.compile(MODEL.formatted(signals.replace(";", "\n  ")), "rates.model");
    }

    @Test
    void modelSaysWhereItsRatesAre() {
        assertEquals(
                Optional.of(new RateSignals("e", "b")),
                model("events e;bursts b").signals());
        assertEquals(
                Optional.of(new RateSignals("b", "b")),
                model("bursts b;events b").signals());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "events e                | equation-missing | 'signals' does not say the rate of bursts",
                "events e;bursts f       | equation-unknown-name | 'f' is not a state of the model",
                "events e;bursts V       | equation-unit | a rate in 'V': expected Hz, found V",
                "events e;events b       | equation-duplicate | the rate of events stands twice",
                "events e;spikes b       | equation-syntax | 'events' or 'bursts'"
            })
    void faultIsSaid(String signals, String slug, String what) {
        InputException e = assertThrows(InputException.class, () -> model(signals));
        assertEquals(slug, e.slug());
        assertTrue(e.getMessage().contains(what), e.getMessage());
        assertTrue(e.place().isPresent());
    }

    @Test
    void modelWithRatesCannotSpikeToo() {
        String text = MODEL.formatted("events e\n  bursts b") + "on spike when V > 1 V\n  V = 0 V\n";
        InputException e = assertThrows(InputException.class, () -> EquationCompiler.compile(text, "rates.model"));
        assertEquals("""
                [equation-signals] the model says its rates in 'signals', but has a section 'on', too
                  at  rates.model:11:1
                  mend: compute the rates in 'step'; spikes are drawn from them where an experiment says signals: sampled""", e.getMessage());
    }
}
