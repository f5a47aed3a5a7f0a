/**
 * Datasets: sources of examples.
 *
 * <pre>{@code
 * try (Examples examples = dataset.open(parameters)) {
 *     examples.read(0, inputs, targets);
 * }
 * }</pre>
 */
@Export
@Version("1.0.0")
package org.apical.dataset;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
