package org.apical.report.figure;

import java.util.Locale;

/** How a series is drawn. */
public enum Kind {
    /** A line through the points. */
    LINE,
    /** Markers. */
    POINTS,
    /** A stair: the value at x holds from the x before, as in a bin that is named for its end. */
    STEP,
    /** Counts of values in bins. */
    HISTOGRAM,
    /** A short upright stroke per row: spikes over time and cell. */
    RASTER;

    static Kind of(YamlText text) {
        for (Kind kind : values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(text.text())) {
                return kind;
            }
        }
        throw text.wrong("one of line, points, step, histogram, raster, not '" + text.text() + "'");
    }
}
