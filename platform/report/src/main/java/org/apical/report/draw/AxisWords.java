package org.apical.report.draw;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The words at an axis, centred; in two or more lines where one is too long. */
final class AxisWords {
    private static final double LINE = 9.5;
    private static final double GAP = 3;

    private final List<String> lines = new ArrayList<>();

    /** Breaks a label at blanks so that each line fits. */
    AxisWords(String label, double room) {
        StringBuilder line = new StringBuilder();
        for (String word : label.split(" ")) {
            if (line.length() > 0 && Fonts.width(line + " " + word, Look.text()) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
    }

    /** The room that they need across their direction. */
    double depth() {
        return lines.isEmpty() ? 0 : lines.size() * LINE + GAP;
    }

    /** Draws them upright below a data area; {@code top} is where they begin. */
    void drawBelow(Graphics2D g, Rectangle2D data, double top) {
        draw(g, data.getCenterX(), top + GAP);
    }

    /** Draws them turned to the left of a data area; {@code left} is where they begin. */
    void drawBeside(Graphics2D g, Rectangle2D data, double left) {
        AffineTransform upright = g.getTransform();
        g.rotate(-Math.PI / 2);
        draw(g, -data.getCenterY(), left);
        g.setTransform(upright);
    }

    private void draw(Graphics2D g, double centre, double top) {
        g.setFont(Look.text());
        g.setPaint(Look.BLACK);
        for (int i = 0; i < lines.size(); i++) {
            double width = Fonts.width(lines.get(i), Look.text());
            g.drawString(lines.get(i), (float) (centre - width / 2), (float) (top + (i + 0.8) * LINE));
        }
    }
}
