package org.apical.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.experiment.PluginUse;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameter;
import org.apical.plugin.Place;
import org.apical.plugin.PluginKind;
import org.apical.unit.Quantity;
import org.apical.unit.Unit;
import org.junit.jupiter.api.Test;

class WordBindingTest {
    @Test
    void numbersAndWordsAreToldApart() {
        WordBinding binding = binding(Map.of("p0", Quantity.of(0.3)), Map.of("feedback", "fixed"));
        assertEquals(0.3, binding.numbers().get("p0"));
        assertEquals(Optional.of("fixed"), binding.word("feedback"));
    }

    @Test
    void wordThatIsNotGivenIsEmptyAndNumberHasItsDefault() {
        WordBinding binding = binding(Map.of(), Map.of());
        assertEquals(0.2, binding.numbers().get("p0"));
        assertEquals(Optional.empty(), binding.word("feedback"));
    }

    @Test
    void wordInThePlaceOfANumberIsRefused() {
        WordBinding binding = binding(Map.of(), Map.of("p0", "high"));
        InputException fault = assertThrows(InputException.class, binding::numbers);
        assertEquals("value-form", fault.slug());
        assertEquals("p0 of sweep rule 'burstprop' is 'high', but must be a number", fault.what());
    }

    @Test
    void expressionInThePlaceOfAWordIsRefused() {
        WordBinding binding = binding(Map.of("feedback", Quantity.of(1)), Map.of());
        InputException fault = assertThrows(InputException.class, () -> binding.word("feedback"));
        assertEquals("feedback of sweep rule 'burstprop' is an expression, but must be a word", fault.what());
    }

    @Test
    void unknownNameListsNumbersAndWords() {
        WordBinding binding = binding(Map.of(), Map.of("feedbak", "fixed"));
        InputException fault = assertThrows(InputException.class, binding::numbers);
        assertEquals("parameter-unknown", fault.slug());
        assertEquals(List.of("p0", "feedback"), fault.known());
    }

    private static WordBinding binding(Map<String, Quantity> numbers, Map<String, String> words) {
        PluginUse use =
                new PluginUse(PluginKind.SWEEP_RULE, "burstprop", "", numbers, Place.of("file.yaml"), Map.of(), words);
        return new WordBinding(use, List.of(Parameter.of("p0", 0.2, Unit.ONE)), List.of("feedback"));
    }
}
