/**
 * Datasets: sources of examples.
 *
 * <pre>{@code
 * try (Examples examples = dataset.open(request)) {
 *     Example example = new Example(examples.targets());
 *     examples.read(0, example);
 * }
 * }</pre>
 */
@Export
@Version("2.1.0")
package org.apical.dataset;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
