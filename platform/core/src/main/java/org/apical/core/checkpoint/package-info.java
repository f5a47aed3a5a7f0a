/**
 * Checkpoints: the complete state of a run at a step boundary, in one file.
 *
 * <pre>{@code
 * CheckpointWriter.write(file, header, parts);          // parts: Map<String, Saved>, one section each
 * try (Checkpoint checkpoint = Checkpoint.open(file)) { // every byte is verified
 *     checkpoint.restore(parts);
 * }
 * }</pre>
 *
 * <p>Each part of a run that has state of its own says by {@link org.apical.core.checkpoint.Saved} what it is. What follows from
 * the experiment and the seed alone (who connects to whom, the order of examples, random numbers, traces' origins) is made
 * again and not kept. The form of the file is described in {@code docs/reference/checkpoint-format.md}.
 */
package org.apical.core.checkpoint;
