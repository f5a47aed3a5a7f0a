package org.apical.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrewTest {
    private static final int BEFORE = 1;
    private static final int AFTER = 2;

    private static int acts(int... acts) {
        int all = 0;
        for (int i = 0; i < acts.length; i++) {
            all = Crew.then(all, i, acts[i]);
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void everyShareDoesEachActOnceInItsStep(int size) {
        long[] sums = new long[size];
        long expected = 0;
        try (Crew crew = new Crew(size, (share, act, step) -> sums[share] += act * step)) {
            for (int i = 0; i < 2_000; i++) {
                crew.run(acts(BEFORE, Crew.ADVANCE, AFTER, Crew.MEET), i);
                expected += BEFORE * i + AFTER * (i + 1);
            }
        }
        long[] all = new long[size];
        Arrays.fill(all, expected);
        assertArrayEquals(all, sums);
    }

    @Test
    void noShareGoesOnBeforeAllHaveMet() {
        int size = 3;
        AtomicLongArray before = new AtomicLongArray(size);
        AtomicBoolean early = new AtomicBoolean();
        try (Crew crew = new Crew(size, (share, act, step) -> {
            if (act == BEFORE) {
                before.set(share, step);
                return;
            }
            for (int other = 0; other < size; other++) {
                if (before.get(other) < step) {
                    early.set(true);
                }
            }
        })) {
            for (int i = 1; i < 2_000; i++) {
                crew.run(acts(BEFORE, Crew.MEET, AFTER), i);
            }
        }
        assertTrue(!early.get());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void failureOfTheLastShareReachesTheCaller(int size) {
        try (Crew crew = new Crew(size, (share, act, step) -> {
            if (share == size - 1) {
                throw new IllegalStateException("share " + share);
            }
        })) {
            IllegalStateException e =
                    assertThrows(IllegalStateException.class, () -> crew.run(acts(BEFORE, Crew.MEET), 0));
            assertEquals("share " + (size - 1), e.getMessage());
        }
    }
}
