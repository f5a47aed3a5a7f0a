/**
 * Array mathematics: programs made from equations, and the backends that run them.
 *
 * <p>A program is bound to arrays once and then run once per group and step; nothing here is called per neuron.
 *
 * <pre>{@code
 * BoundProgram bound = kernels.bind(program, new Binding(arrays, 0, 500, random));
 * bound.step(k, spikes);
 * }</pre>
 */
@Export
@Version("1.0.0")
package org.apical.kernel;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
