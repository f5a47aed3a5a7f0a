package org.apical.report.figure;

import java.util.List;
import org.apical.plugin.Place;

/**
 * A figure as the experiment file describes it.
 *
 * @param name its name, and of its files
 * @param title one line; may be empty
 * @param columns how many panels stand side by side
 * @param panels the panels in reading order
 * @param place where the file declares it
 */
public record FigureSpec(String name, String title, int columns, List<PanelSpec> panels, Place place) {}
