/** The neuron model {@code poisson}: sources of independent spikes. */
package org.apical.neuron.poisson;
