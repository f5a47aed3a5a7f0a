package org.apical.dataset.digits;

/**
 * Draws lines with round ends into an image of numbers from 0 to 1. An edge pixel gets the share of it that the line covers, about: half
 * where the edge goes through its middle.
 */
final class Pen {
    private final int side;
    private final double radius;
    private final double ink;
    private final double[] image;

    /**
     * A pen.
     *
     * @param side pixels of a side of the image
     * @param radius half of the thickness, in pixels
     * @param ink value of a covered pixel
     */
    Pen(int side, double radius, double ink, double[] image) {
        this.side = side;
        this.radius = radius;
        this.ink = ink;
        this.image = image;
    }

    /** Draws a stroke x, y, x, y ... in pixels. */
    void draw(double[] stroke) {
        for (int k = 0; k + 3 < stroke.length; k += 2) {
            line(stroke[k], stroke[k + 1], stroke[k + 2], stroke[k + 3]);
        }
    }

    private void line(double x0, double y0, double x1, double y1) {
        double reach = radius + 1;
        int top = Math.max(0, (int) Math.floor(Math.min(y0, y1) - reach));
        int bottom = Math.min(side - 1, (int) Math.ceil(Math.max(y0, y1) + reach));
        int left = Math.max(0, (int) Math.floor(Math.min(x0, x1) - reach));
        int right = Math.min(side - 1, (int) Math.ceil(Math.max(x0, x1) + reach));
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double distance = distance(x + 0.5, y + 0.5, x0, y0, x1, y1);
                double covered = Math.max(0, Math.min(1, radius + 0.5 - distance));
                image[y * side + x] = Math.max(image[y * side + x], ink * covered);
            }
        }
    }

    /** From a point to a line between two points. */
    private static double distance(double x, double y, double x0, double y0, double x1, double y1) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / length));
        double ex = x - x0 - along * dx;
        double ey = y - y0 - along * dy;
        return Math.sqrt(ex * ex + ey * ey);
    }
}
