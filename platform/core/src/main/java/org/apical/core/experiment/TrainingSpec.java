package org.apical.core.experiment;

import org.apical.core.dataset.Transforms;

/**
 * What a layered network is trained and tested with.
 *
 * @param epochs how often it sees the training examples
 * @param batch samples of a batch
 * @param testBatch samples of a batch of the test
 * @param isShuffled whether each epoch has an order of its own
 * @param examples how many examples it is trained with; 0 for all that are not kept for validation
 * @param validation how many of the last training examples it is tested with; 0 to test it with the test examples
 * @param testExamples how many examples it is tested with; 0 for all
 * @param diagnosis how many batches of an epoch are compared with the true gradient
 * @param training what is done to the training examples
 * @param test what is done to the test examples
 */
public record TrainingSpec(
        int epochs,
        int batch,
        int testBatch,
        boolean isShuffled,
        int examples,
        int validation,
        int testExamples,
        int diagnosis,
        Transforms training,
        Transforms test) {}
