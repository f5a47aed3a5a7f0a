/**
 * Burst analysis of recorded spikes: events, bursts and their rates in bins, intervals, rasters and cross-correlations.
 *
 * <pre>{@code
 * BurstAnalysis analysis = new BurstAnalysis(List.of(population), BurstSettings.binned(1e-4, 50e-3), Map.of());
 * Table rates = analysis.rates();
 * }</pre>
 */
package org.apical.core.analysis;
