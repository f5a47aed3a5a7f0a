package org.apical.core.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time constants are found again from exponentials. */
class RelaxationTest {
    private static double[] response(double from, double to, double tau) {
        return IntStream.range(0, 100)
                .mapToDouble(i -> to + (from - to) * Math.exp(-(i + 0.5) * 5e-3 / tau))
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(doubles = {5e-3, 17e-3, 0.1})
    void timeConstantAndLevelsAreFoundAgain(double tau) {
        Relaxation found = Relaxation.fit(response(5, 3, tau), response(3, 5, tau), 5e-3);
        assertEquals(tau, found.tau(), 1e-6);
        assertEquals(3, found.low(), 1e-6);
        assertEquals(5, found.high(), 1e-6);
    }

    @Test
    void whatFollowsAtOnceHasTheShortestTime() {
        double[] low = IntStream.range(0, 100).mapToDouble(i -> 3).toArray();
        double[] high = IntStream.range(0, 100).mapToDouble(i -> 5).toArray();
        high[0] = 5.5; // it even overshoots
        low[0] = 2.5;
        assertEquals(1e-3, Relaxation.fit(low, high, 5e-3).tau());
    }
}
