package org.apical.core.equation;

import java.util.List;
import java.util.Map;

/**
 * A section with known parameters and time step.
 *
 * @param text its kind, label and emission
 * @param graph its values
 * @param finals array to the value that it holds in the end, for those that change
 * @param hits the conditions whose units are listed
 */
record BoundSection(SectionText text, Graph graph, Map<Integer, Node> finals, List<Node> hits) {}
