/**
 * The folder that a run leaves: tables, measures, spikes, weights, log, and what produced them.
 *
 * <pre>{@code
 * RunFolder folder = RunFolder.create(RunFolder.defaultPath(Path.of("."), "xor", ZonedDateTime.now(), 1));
 * folder.writeExperiment(experiment.resolved());
 * folder.writeRecord(record);                          // state "running"
 * folder.writeTable("xor_before", table);
 * folder.writeMeasures(measures);
 * folder.writeRecord(record.ended(RunRecord.State.FINISHED, Instant.now(), ""));
 * }</pre>
 *
 * <p>Every file is written beside its place and renamed, so that a name of a finished file never holds half of one; only
 * {@code metrics.jsonl} and {@code log.txt} grow line by line.
 */
package org.apical.core.folder;
