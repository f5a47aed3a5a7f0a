package org.apical.core.dataset;

import java.util.Arrays;
import org.apical.dataset.Shape;

/**
 * A rectangle of an image; what of it lies outside the image is 0.
 *
 * @param top its first row
 * @param left its first column
 * @param height its rows
 * @param width its columns
 */
record Window(int top, int left, int height, int width) {
    /** Makes the example of a workspace this part of itself. */
    void cut(Workspace workspace) {
        Shape from = workspace.example().shape();
        double[] image = workspace.moveAside();
        workspace.reshape(new Shape(from.channels(), height, width));
        double[] cut = workspace.example().values();
        for (int c = 0; c < from.channels(); c++) {
            for (int y = 0; y < height; y++) {
                row(image, from, c, top + y, cut, (c * height + y) * width);
            }
        }
    }

    private void row(double[] image, Shape from, int channel, int y, double[] cut, int at) {
        int first = Math.max(0, -left); // columns of the window that lie in the image
        int end = Math.min(width, from.width() - left);
        if (y < 0 || y >= from.height() || first >= end) {
            Arrays.fill(cut, at, at + width, 0);
            return;
        }
        Arrays.fill(cut, at, at + first, 0);
        int source = (channel * from.height() + y) * from.width() + left + first;
        System.arraycopy(image, source, cut, at + first, end - first);
        Arrays.fill(cut, at + end, at + width, 0);
    }
}
