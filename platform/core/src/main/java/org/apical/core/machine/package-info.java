/**
 * The machines that run programs: {@code reference}, the definition in plain loops over doubles, and {@code jvm}, which runs
 * each instruction over a block of lanes that stays in the first-level cache.
 *
 * <pre>{@code
 * BoundProgram bound = new JvmBackend().kernels(Precision.FLOAT32).bind(program, binding);
 * bound.step(0, spikes);
 * }</pre>
 */
package org.apical.core.machine;
