/**
 * Short-term plasticity: what a spike transmits depends on the spikes before it.
 *
 * <pre>{@code
 * double factor = dynamics.release(state, stepsSinceLastSpike);
 * }</pre>
 */
@Export
@Version("1.1.0")
package org.apical.stp;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
