/**
 * Neuron models: the dynamics of one group.
 *
 * <p>The smallest model is text:
 *
 * <pre>
 * model leaky
 * parameters
 *   tau = 12 ms
 * state
 *   V : V = -65 mV
 * input
 *   I : V
 * step
 *   V = V + (dt/tau)*((-65 mV - V) + I)
 * on spike when V &gt; -50 mV
 *   V = -65 mV
 * </pre>
 */
@Export
@Version("1.1.0")
package org.apical.neuron;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
