/**
 * Plasticity rules: long-term change of weights.
 *
 * <p>The smallest rule is text:
 *
 * <pre>
 * rule hebb
 * parameters
 *   eta = 1e-3   tau = 20 ms
 * transmits spikes
 * synapse
 *   w : 1 = 0.1 in [0, 1]
 * pre
 *   trace x : 1 = 0, decay tau, +1 after spike
 * on post spike
 *   w = w + eta * x
 * </pre>
 */
@Export
@Version("1.1.0")
package org.apical.plasticity;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
