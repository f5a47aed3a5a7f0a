package org.apical.report.figure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

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

    static Kind of(FigureText text) {
        Map<String, Kind> words = new HashMap<>();
        for (Kind kind : values()) {
            words.put(kind.name().toLowerCase(Locale.ROOT), kind);
        }
        return text.choice(words);
    }
}
