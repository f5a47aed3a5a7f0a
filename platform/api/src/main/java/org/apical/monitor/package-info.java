/**
 * Monitors: recording of a running network into tables.
 *
 * <pre>{@code
 * context.row(step * context.dt(), mean(context.arrays().get(0)));
 * }</pre>
 */
@Export
@Version("1.1.0")
package org.apical.monitor;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
