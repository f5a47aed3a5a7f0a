package org.apical.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoiseThresholdsTest {
    private static final long ALL = 1L << 32;

    @Test
    void thresholdsAreTheRoundedSumsOfTheProducts() {
        List<Double> p = List.of(0.05, 0.2, 0.5, 0.011);
        NoiseThresholds thresholds = new NoiseThresholds(p);
        BigDecimal sum = BigDecimal.ZERO;
        for (int outcome = 0; outcome < 15; outcome++) {
            BigDecimal product = BigDecimal.ONE;
            for (int source = 0; source < 4; source++) {
                BigDecimal probability = new BigDecimal(p.get(source));
                boolean spikes = (outcome >> source & 1) == 1;
                product = product.multiply(spikes ? probability : BigDecimal.ONE.subtract(probability));
            }
            sum = sum.add(product);
            BigDecimal exact = sum.multiply(new BigDecimal(ALL)).setScale(0, RoundingMode.HALF_UP);
            assertEquals(exact.longValueExact(), thresholds.threshold(outcome));
        }
    }

    @Test
    void absentSourcesNeverSpike() {
        NoiseThresholds one = new NoiseThresholds(List.of(0.25));
        assertEquals(ALL / 4 * 3, one.threshold(0));
        for (int outcome = 1; outcome < 15; outcome++) {
            assertEquals(ALL, one.threshold(outcome));
        }
        assertEquals(0, one.outcome(ALL / 4 * 3 - 1));
        assertEquals(1, one.outcome(ALL / 4 * 3));
        assertEquals(1, one.outcome(ALL - 1));
    }

    @Test
    void certainSourcesAlwaysSpike() {
        NoiseThresholds certain = new NoiseThresholds(List.of(1.0, 0.0, 1.0));
        assertEquals(5, certain.outcome(0));
        assertEquals(5, certain.outcome(ALL - 1));
    }

    @Test
    void highByteDecidesUnlessAThresholdLiesWithinIt() {
        byte[] table = new NoiseThresholds(List.of(0.25 + 1.0 / 1024)).byHighByte();
        assertEquals(0, table[190]);
        assertEquals(NoiseThresholds.UNDECIDED, table[191]); // threshold 191.75
        assertEquals(1, table[192]);
        byte[] whole = new NoiseThresholds(List.of(0.25)).byHighByte();
        assertEquals(0, whole[191]);
        assertEquals(1, whole[192]); // the threshold is the first number of its byte
    }

    @Test
    void highByteAndLowBitsPickWhatTheWholeNumberPicks() {
        NoiseThresholds thresholds = new NoiseThresholds(List.of(0.05, 0.2, 0.5, 0.011));
        for (long u = 0; u < ALL; u += 99_991) {
            assertEquals(thresholds.outcome(u), thresholds.outcome((int) (u >>> 24), (int) u & 0xFFFFFF));
        }
    }
}
