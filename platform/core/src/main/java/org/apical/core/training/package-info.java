/** Trains layered networks: builds them from an experiment, runs epochs over batches, and measures. */
package org.apical.core.training;
