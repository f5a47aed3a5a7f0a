package org.apical.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PhiloxTest {
    /** The published vectors of Random123, {@code kat_vectors}: counter, key, result. */
    private static final int[][] PUBLISHED = {
        {0, 0, 0, 0, 0, 0, 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8},
        {-1, -1, -1, -1, -1, -1, 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd},
        {
            0x243f6a88,
            0x85a308d3,
            0x13198a2e,
            0x03707344,
            0xa4093822,
            0x299f31d0,
            0xd16cfe09,
            0x94fdcceb,
            0x5001e420,
            0x24126ea1
        },
    };

    @Test
    void wordsEqualThePublishedVectors() {
        for (int[] v : PUBLISHED) {
            for (int word = 0; word < 4; word++) {
                assertEquals(v[6 + word], Philox.word(seed(v), v[0], v[1], step(v), word));
            }
        }
    }

    @Test
    void lanesEqualThePublishedVectors() {
        for (int[] v : PUBLISHED) {
            PhiloxLanes lanes = new PhiloxLanes(3);
            lanes.units()[2] = Integer.toUnsignedLong(v[0]);
            lanes.draw(seed(v), v[1], step(v), 3);
            for (int word = 0; word < 4; word++) {
                assertEquals(Integer.toUnsignedLong(v[6 + word]), lanes.word(word)[2]);
            }
        }
    }

    @Test
    void lanesOfConsecutiveAndListedUnitsEqualSingleDraws() {
        PhiloxLanes lanes = new PhiloxLanes(100);
        lanes.consecutive(7, 100);
        lanes.draw(99, 3, 1L << 40, 100);
        assertEquals(Integer.toUnsignedLong(Philox.word(99, 106, 3, 1L << 40, 1)), lanes.word(1)[99]);
        lanes.listed(new int[] {5, 80, 1000}, 1, 2);
        lanes.draw(99, 3, 4, 2);
        assertEquals(Integer.toUnsignedLong(Philox.word(99, 1000, 3, 4, 2)), lanes.word(2)[1]);
    }

    @Test
    void streamIsAddressedByUnitAndStep() {
        PhiloxStream stream = new PhiloxStream(12, 5);
        assertEquals(Philox.word(12, 8, 5, 9, 2), stream.word(8, 9, 2));
        assertThrows(IllegalArgumentException.class, () -> stream.word(0, 0, 4));
    }

    @Test
    void fifthDrawOfAStepHasAnotherAddress() {
        assertEquals(77, Philox.address(77, 3));
        assertEquals(77 | 1L << 56, Philox.address(77, 4));
    }

    private static long seed(int[] v) {
        return Integer.toUnsignedLong(v[4]) | (long) v[5] << 32;
    }

    private static long step(int[] v) {
        return Integer.toUnsignedLong(v[2]) | (long) v[3] << 32;
    }
}
