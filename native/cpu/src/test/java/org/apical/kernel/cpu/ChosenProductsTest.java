package org.apical.kernel.cpu;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The shapes of the layers that were measured. */
class ChosenProductsTest {
    @Test
    void layersWithABatchOfSamplesRunOnTheOwnLoops() {
        assertFalse(ChosenProducts.isForBlas(false, false, 32, 784)); // forward
        assertFalse(ChosenProducts.isForBlas(true, false, 32, 500)); // feedback
        assertFalse(ChosenProducts.isForBlas(true, false, 64, 500)); // both at once
        assertFalse(ChosenProducts.isForBlas(false, true, 784, 32)); // gradient
        assertFalse(ChosenProducts.isForBlas(false, false, 6272, 75)); // forward of a convolution
        assertFalse(ChosenProducts.isForBlas(false, true, 1152, 288)); // gradient of a small one
    }

    @Test
    void gradientsAndFeedbackOfLargeConvolutionsRunOnOpenBlas() {
        assertTrue(ChosenProducts.isForBlas(false, true, 1600, 800));
        assertTrue(ChosenProducts.isForBlas(false, true, 75, 6272));
        assertTrue(ChosenProducts.isForBlas(true, false, 800, 128));
    }
}
