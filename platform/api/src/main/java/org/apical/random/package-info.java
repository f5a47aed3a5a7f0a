/**
 * Random numbers addressed by (seed; unit, stream, step).
 *
 * <pre>{@code
 * double r = context.random().uniform(unit, step, 0);
 * }</pre>
 */
@Export
@Version("1.0.0")
package org.apical.random;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
