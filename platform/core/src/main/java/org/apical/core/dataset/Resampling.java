package org.apical.core.dataset;

import java.util.Arrays;
import org.apical.dataset.Shape;

/**
 * Bilinear resampling of an image, first along its rows, then along its columns. Where the image shrinks, the triangle of weights
 * is as wide as the shrinking demands, so that no pixel is left out.
 */
final class Resampling {
    private Resampling() {}

    /** Gives the example of a workspace another height and width. */
    static void to(int height, int width, Workspace workspace) {
        Shape from = workspace.example().shape();
        if (from.width() != width) {
            double[] image = workspace.moveAside();
            workspace.reshape(new Shape(from.channels(), from.height(), width));
            rows(image, from, width, workspace.example().values());
        }
        Shape narrow = workspace.example().shape();
        if (narrow.height() != height) {
            double[] image = workspace.moveAside();
            workspace.reshape(new Shape(from.channels(), height, width));
            columns(image, narrow, height, workspace.example().values());
        }
    }

    private static void rows(double[] image, Shape from, int width, double[] to) {
        Weights weights = new Weights(from.width(), width);
        int lines = from.channels() * from.height();
        for (int x = 0; x < width; x++) {
            weights.enter(x);
            for (int line = 0; line < lines; line++) {
                double sum = 0;
                int at = line * from.width() + weights.first();
                for (int k = 0; k < weights.count(); k++) {
                    sum += weights.weight(k) * image[at + k];
                }
                to[line * width + x] = sum;
            }
        }
    }

    private static void columns(double[] image, Shape from, int height, double[] to) {
        Weights weights = new Weights(from.height(), height);
        int width = from.width();
        for (int y = 0; y < height; y++) {
            weights.enter(y);
            for (int c = 0; c < from.channels(); c++) {
                int out = (c * height + y) * width;
                int in = (c * from.height() + weights.first()) * width;
                Arrays.fill(to, out, out + width, 0);
                for (int k = 0; k < weights.count(); k++) {
                    double w = weights.weight(k);
                    for (int x = 0; x < width; x++) {
                        to[out + x] += w * image[in + k * width + x];
                    }
                }
            }
        }
    }

    /** How much each old position contributes to a new one; the middles of first and last pixels do not coincide. */
    private static final class Weights {
        private final int old;
        private final double scale;
        private final double reach;
        private final double[] weights;
        private int first;
        private int count;

        Weights(int old, int wanted) {
            this.old = old;
            this.scale = (double) old / wanted;
            this.reach = Math.max(1, scale);
            this.weights = new double[2 * (int) Math.ceil(reach) + 2];
        }

        void enter(int position) {
            double centre = (position + 0.5) * scale;
            first = Math.max(0, (int) Math.floor(centre - reach + 0.5));
            int end = Math.min(old, (int) Math.floor(centre + reach + 0.5));
            count = end - first;
            double sum = 0;
            for (int k = 0; k < count; k++) {
                weights[k] = Math.max(0, 1 - Math.abs((first + k + 0.5 - centre) / reach));
                sum += weights[k];
            }
            for (int k = 0; k < count; k++) {
                weights[k] /= sum;
            }
        }

        int first() {
            return first;
        }

        int count() {
            return count;
        }

        double weight(int k) {
            return weights[k];
        }
    }
}
