/**
 * Numbers with units: reading, writing and checking of dimensions.
 *
 * <pre>{@code
 * Quantity tau = Quantity.parse("16 ms");
 * tau.unit().equals(Unit.SECOND);          // true
 * }</pre>
 */
@Export
@Version("1.0.0")
package org.apical.unit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
