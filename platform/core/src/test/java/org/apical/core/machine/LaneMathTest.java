package org.apical.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LaneMathTest {
    @Test
    void floorEqualsThatOfJava() {
        SplittableRandom random = new SplittableRandom(3);
        for (int k = 0; k < 1_000_000; k++) {
            assertFloor(Float.intBitsToFloat(random.nextInt()), Double.longBitsToDouble(random.nextLong()));
            assertFloor((float) random.nextDouble(-9e6, 9e6), random.nextDouble(-9e15, 9e15));
            assertFloor(random.nextInt(-5, 5), random.nextInt(-5, 5));
        }
        assertFloor(-0f, -0.0);
        assertFloor(Float.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    private static void assertFloor(float a, double b) {
        assertEquals((float) Math.floor(a), LaneMath.floor(a), "floor of float " + a);
        assertEquals(Math.floor(b), LaneMath.floor(b), "floor of double " + b);
    }

    @Test
    void uniformNumbersLieBetweenZeroAndOne() {
        assertEquals(0x1p-33, LaneMath.uniformDouble(0));
        assertEquals(0x1p-33f, LaneMath.uniformFloat(0));
        assertEquals(1 - 0x1p-33, LaneMath.uniformDouble(0xFFFFFFFFL));
        assertEquals(Math.nextDown(1f), LaneMath.uniformFloat(0xFFFFFFFFL)); // its rounding would be 1
    }
}
