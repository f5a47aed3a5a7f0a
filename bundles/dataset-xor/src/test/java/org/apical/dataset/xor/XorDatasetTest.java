package org.apical.dataset.xor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.dataset.DatasetRequest;
import org.apical.dataset.Example;
import org.apical.dataset.Examples;
import org.apical.dataset.Part;
import org.apical.plugin.Parameters;
import org.junit.jupiter.api.Test;

class XorDatasetTest {
    @Test
    void examplesComeInTheOrderOfTheTruthTable() {
        double[][] rows = {{0, 0, 0}, {1, 0, 1}, {0, 1, 1}, {1, 1, 0}}; // two inputs, target
        try (Examples examples = open()) {
            assertEquals(rows.length, examples.count());
            for (int k = 0; k < rows.length; k++) {
                Example example = new Example(examples.targets());
                examples.read(k, example);
                assertArrayEquals(
                        rows[k], new double[] {example.values()[0], example.values()[1], example.targets()[0]});
            }
        }
    }

    @Test
    void exampleThatDoesNotExistIsRefused() {
        try (Examples examples = open()) {
            assertThrows(IllegalArgumentException.class, () -> examples.read(4, new Example(1)));
            assertThrows(IllegalArgumentException.class, () -> examples.read(-1, new Example(1)));
        }
    }

    private static Examples open() {
        return new XorDataset()
                .open(new DatasetRequest(Parameters.defaults(List.of()), Map.of(), Part.TRAINING, Optional.empty()));
    }
}
