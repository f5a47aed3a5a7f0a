package org.apical.core.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final List<String> KNOWN = List.of("burst-dependent", "homeostatic", "eta");

    @Test
    void wrongLetterFindsTheName() {
        assertEquals(Optional.of("burst-dependent"), Suggestions.nearest("burst-dependant", KNOWN));
    }

    @Test
    void swappedLettersCountOnce() {
        assertEquals(1, Suggestions.distance("eta", "tea"));
        assertEquals(Optional.of("eta"), Suggestions.nearest("tea", KNOWN));
    }

    @Test
    void caseDoesNotCount() {
        assertEquals(Optional.of("homeostatic"), Suggestions.nearest("Homeostatic", KNOWN));
    }

    @Test
    void strangersFindNothing() {
        assertEquals("", Suggestions.didYouMean("xyzzy", KNOWN));
        assertEquals("", Suggestions.didYouMean("", KNOWN));
        assertEquals("", Suggestions.didYouMean("eta", List.of()));
    }

    @Test
    void sentenceBeginsWithASpace() {
        assertEquals(" (did you mean 'eta'?)", Suggestions.didYouMean("etta", KNOWN));
    }

    @Test
    void distanceCountsInsertedAndMissingLetters() {
        assertEquals(3, Suggestions.distance("kitten", "sitting")); // the textbook pair
        assertEquals(4, Suggestions.distance("", "abcd"));
    }
}
