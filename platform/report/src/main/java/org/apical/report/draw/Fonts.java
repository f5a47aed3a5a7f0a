package org.apical.report.draw;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.List;

/** The font of figures: the first of those with the widths of Arial that the machine has. */
final class Fonts {
    /** What an SVG asks for; all but the last have the same widths, so that text fits on any machine. */
    static final String SVG_FAMILIES = "Arial, Helvetica, 'Liberation Sans', sans-serif";

    private static final List<String> FAMILIES =
            List.of("Arial", "Helvetica", "Liberation Sans", "Nimbus Sans", "Arimo");
    private static final String FAMILY = family();
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private Fonts() {}

    private static String family() {
        for (String family : FAMILIES) {
            if (new Font(family, Font.PLAIN, 8).getFamily().equals(family)) {
                return family;
            }
        }
        return Font.SANS_SERIF;
    }

    static Font sans(int style, float points) {
        return new Font(FAMILY, style, 1).deriveFont(points);
    }

    /** Width of a text, the same for every kind of file. */
    static double width(String text, Font font) {
        return font.getStringBounds(text, EXACT).getWidth();
    }
}
