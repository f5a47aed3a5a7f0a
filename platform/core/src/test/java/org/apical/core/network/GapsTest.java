package org.apical.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apical.core.machine.PhiloxStream;
import org.apical.random.RandomStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GapsTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.004, 0.05, 0.2, 0.9})
    void gapsAreThoseOfTheExactLogarithm(double probability) {
        RandomStream random = new PhiloxStream(3, 7);
        Gaps gaps = new Gaps(probability, random);
        for (int row = 0; row < 200; row++) {
            gaps.begin(row);
            for (int k = 0; k < 1_000; k++) {
                double u = random.uniform(row, k / 4, k % 4);
                double exact = Math.floor(StrictMath.log(u) * (1 / StrictMath.log1p(-probability)));
                assertEquals(exact, gaps.next(), "row " + row + ", gap " + k);
            }
        }
    }
}
