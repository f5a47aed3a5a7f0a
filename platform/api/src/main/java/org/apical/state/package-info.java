/**
 * State that belongs to the platform: named, typed arrays that Java and native code share.
 *
 * <pre>{@code
 * StateArray v = StateArray.zeros("V_s", Unit.VOLT, Extent.CELL, 500, Precision.FLOAT32);
 * v.fill(-0.07);
 * }</pre>
 */
@Export
@Version("1.0.0")
package org.apical.state;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
