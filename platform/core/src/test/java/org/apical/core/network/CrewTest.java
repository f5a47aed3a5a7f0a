package org.apical.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrewTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void everyShareIsDoneOncePerRun(int size) {
        int[] done = new int[size];
        try (Crew crew = new Crew(size, share -> done[share]++)) {
            for (int i = 0; i < 2_000; i++) {
                crew.run();
            }
        }
        int[] expected = new int[size];
        Arrays.fill(expected, 2_000);
        assertArrayEquals(expected, done);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void failureOfTheLastShareReachesTheCaller(int size) {
        try (Crew crew = new Crew(size, share -> {
            if (share == size - 1) {
                throw new IllegalStateException("share " + share);
            }
        })) {
            IllegalStateException e = assertThrows(IllegalStateException.class, crew::run);
            assertEquals("share " + (size - 1), e.getMessage());
        }
    }
}
