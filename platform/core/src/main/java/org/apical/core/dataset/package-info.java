/**
 * From a dataset to batches: where its files are, how its examples are changed, and in which order they come.
 *
 * <pre>{@code
 * try (Examples examples = DatasetUse.of(use, registry).open(Part.TRAINING)) {
 *     BatchReader reader = new BatchReader(examples, plan);
 *     try (BatchStream batches = new BatchStream(reader, 1)) {
 *         batches.start(epoch, 0);
 *         for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
 *             learn(batch.inputs(), batch.targets());
 *         }
 *     }
 * }
 * }</pre>
 */
package org.apical.core.dataset;
