package org.apical.core.equation;

import org.apical.plugin.Place;

/**
 * A stretch of a text, for error messages.
 *
 * @param place where it starts
 * @param text how it reads
 */
record Span(Place place, String text) {}
