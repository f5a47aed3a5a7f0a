/**
 * Array mathematics: programs made from equations, and the backends that run them.
 *
 * <p>A program is bound to arrays once and then run once per group and step; nothing here is called per neuron.
 *
 * <pre>{@code
 * BoundProgram bound = kernels.bind(program, new Binding(arrays, 0, 500, random));
 * bound.step(k, spikes);
 * }</pre>
 *
 * <h2>Matrix products among threads</h2>
 *
 * {@link Products} never starts a thread: who has several cuts C into tiles of rows and gives each thread some of them. The tiles
 * must not depend on the number of threads, or bits would.
 *
 * <ul>
 *   <li>Cut at multiples of 12 rows: that many are summed at once.
 *   <li>Samples in the columns (forward, feedback): tiles from 60 rows on run within 3 % of the whole. B is shared and read by all.
 *   <li>Gradients, whose B is transposed: each call copies B, which costs a tile of 64 rows a fifth, one of 132 a tenth, one of
 *       252 nothing worth mentioning.
 *   <li>What is done next with a tile (momentum, decay, clipping) belongs right behind its product: 132 rows of 784 floats are 400
 *       KiB and still lie in the second-level cache, whereas a pass over all weights fetches them from memory again.
 * </ul>
 *
 * <pre>{@code
 * for (int row = 0; row < n; row += 132) {
 *     int end = Math.min(n, row + 132);
 *     products.multiply(-eta, delta.rows(row, end), false, x, true, m, momentum.rows(row, end));
 * }
 * }</pre>
 */
@Export
@Version("1.0.0")
package org.apical.kernel;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
