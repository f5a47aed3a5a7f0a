/**
 * Figures of an experiment file: what they show, and the numbers for it from the tables of a run. Nothing here draws.
 *
 * <pre>
 * figures:
 *   output-before-after:
 *     title: Output before and after learning
 *     panels:
 *       - {table: xor_before, x: bin_end_s, x_label: "time (s)", y_label: "event rate (Hz)", where: "bin_end_s > 6",
 *          series: [{y: ER_output_Hz, label: before}, {table: xor_after, y: ER_output_Hz, label: after}],
 *          lines: [{y: 6, label: threshold}], y_range: [0, 12]}
 * </pre>
 */
package org.apical.report.figure;
