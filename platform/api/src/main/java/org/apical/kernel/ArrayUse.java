package org.apical.kernel;

import org.apical.state.Extent;

/**
 * An array that a program reads or writes.
 *
 * @param name the array's name
 * @param extent what a lane picks of it: its own element ({@code CELL}), that of its synapse, of its presynaptic or of its
 *     postsynaptic neuron
 * @param written whether the program changes it
 */
public record ArrayUse(String name, Extent extent, boolean written) {}
