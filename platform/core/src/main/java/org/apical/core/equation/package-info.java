/**
 * Equations in text: from a {@code .model}, {@code .rule}, {@code .injector} or {@code .measure} file to a plug-in.
 *
 * <p>The path of a text: {@link org.apical.core.equation.Outline lines and blocks}, a Pratt parser, a check of names and units
 * (all of that when the text is loaded), and, once parameters and time step are known, a hash-consed graph with folded
 * constants, instruction selection, ordering, registers, and a {@link org.apical.kernel.Program}.
 *
 * <pre>{@code
 * Plugin plugin = EquationCompiler.compile(text, "leaky.model");
 * NeuronModel model = (NeuronModel) plugin;
 * }</pre>
 */
package org.apical.core.equation;
