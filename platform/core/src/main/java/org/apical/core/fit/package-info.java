/** Measuring a spiking population in its own network, and fitting the ensemble that stands in for it. */
package org.apical.core.fit;
