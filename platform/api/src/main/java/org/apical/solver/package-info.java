/**
 * Solvers: what advances a network in time, or from batch to batch.
 *
 * <pre>{@code
 * network.evolve();
 * network.propagate();
 * network.inject();
 * network.decay();
 * network.advance();
 * }</pre>
 */
@Export
@Version("2.0.0")
package org.apical.solver;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
