package org.apical.dataset.xor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.apical.dataset.Examples;
import org.apical.plugin.Parameters;
import org.junit.jupiter.api.Test;

class XorDatasetTest {
    @Test
    void examplesComeInTheOrderOfTheTruthTable() {
        double[][] rows = {{0, 0, 0}, {1, 0, 1}, {0, 1, 1}, {1, 1, 0}}; // two inputs, target
        try (Examples examples = open()) {
            assertEquals(rows.length, examples.count());
            for (int k = 0; k < rows.length; k++) {
                double[] inputs = new double[examples.inputs()];
                double[] targets = new double[examples.targets()];
                examples.read(k, inputs, targets);
                assertArrayEquals(rows[k], new double[] {inputs[0], inputs[1], targets[0]});
            }
        }
    }

    @Test
    void exampleThatDoesNotExistIsRefused() {
        try (Examples examples = open()) {
            assertThrows(IllegalArgumentException.class, () -> examples.read(4, new double[2], new double[1]));
            assertThrows(IllegalArgumentException.class, () -> examples.read(-1, new double[2], new double[1]));
        }
    }

    private static Examples open() {
        return new XorDataset().open(Parameters.defaults(List.of()));
    }
}
