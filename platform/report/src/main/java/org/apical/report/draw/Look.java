package org.apical.report.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Map;

/** Sizes, colours and fonts of every figure; lengths in points, 1/72 inch. */
final class Look {
    /** A panel is as wide as a column of a journal: 85 mm. */
    static final double PANEL_WIDTH = 85 / 25.4 * 72;

    /** Height of a panel: 62 mm. */
    static final double PANEL_HEIGHT = 62 / 25.4 * 72;

    /** White around a panel. */
    static final double MARGIN = 5;

    static final Color BLACK = Color.BLACK;
    static final Color CLEAR = new Color(0, 0, 0, 0);
    static final Color GREY = new Color(0x70, 0x70, 0x70);
    static final Color SHADE = new Color(0xEE, 0xEE, 0xEE);
    static final float BAND_OPACITY = 0.25f;
    static final BasicStroke AXIS = new BasicStroke(0.6f, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER);
    static final BasicStroke LINE = new BasicStroke(1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final BasicStroke THIN = new BasicStroke(0.6f);
    static final BasicStroke DASHED = dashed(1f, 3.5f);
    static final BasicStroke REFERENCE = dashed(0.6f, 2.5f);

    /** Colours that the colour-blind tell apart (Okabe and Ito), the strongest on white first. */
    private static final Map<String, Color> COLOURS = Map.of(
            "blue", new Color(0x0072B2),
            "vermillion", new Color(0xD55E00),
            "green", new Color(0x009E73),
            "purple", new Color(0xCC79A7),
            "orange", new Color(0xE69F00),
            "sky", new Color(0x56B4E9),
            "black", Color.BLACK,
            "grey", new Color(0x80, 0x80, 0x80),
            "yellow", new Color(0xF0E442));

    private static final List<String> ORDER =
            List.of("blue", "vermillion", "green", "purple", "orange", "sky", "black", "yellow");

    private Look() {}

    private static BasicStroke dashed(float width, float dash) {
        return new BasicStroke(
                width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {dash, dash * 0.7f}, 0);
    }

    /** A colour by name, or the i-th one. */
    static Color colour(String name, int i) {
        return COLOURS.getOrDefault(name, COLOURS.get(ORDER.get(i % ORDER.size())));
    }

    /** Whether the colours have been used up before the i-th series, so that it needs a dashed line. */
    static boolean isRepeated(int i) {
        return i >= ORDER.size();
    }

    /** Text in a panel: 8 pt. */
    static Font text() {
        return Fonts.sans(Font.PLAIN, 8);
    }

    /** Words in the data area: 7 pt. */
    static Font small() {
        return Fonts.sans(Font.PLAIN, 7);
    }

    /** The letter of a panel: 10 pt, bold. */
    static Font letter() {
        return Fonts.sans(Font.BOLD, 10);
    }
}
