package org.apical.core.experiment;

import org.apical.plugin.Place;

/**
 * What a measure must be for the run to count as a success.
 *
 * @param measure name of the measure
 * @param atLeast lower limit in the measure's unit; −∞ for none
 * @param atMost upper limit in the measure's unit; ∞ for none
 * @param source where the limits come from; may be empty
 * @param place where the file declares it
 */
public record ExpectSpec(String measure, double atLeast, double atMost, String source, Place place) {}
