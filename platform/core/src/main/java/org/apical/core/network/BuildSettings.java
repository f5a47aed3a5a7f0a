package org.apical.core.network;

import org.apical.kernel.Kernels;

/**
 * What all parts of a network are built with.
 *
 * @param dt time step in s
 * @param kernels the backend's array mathematics
 * @param store where arrays are kept
 * @param streams random numbers
 * @param decays those of traces
 */
record BuildSettings(double dt, Kernels kernels, StateStore store, Streams streams, Decays decays) {}
