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
        for (int line = 0; line < lines; line++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                int at = line * from.width() + weights.first(x);
                for (int k = 0; k < weights.count(x); k++) {
                    sum += weights.weight(x, k) * image[at + k];
                }
                to[line * width + x] = sum;
            }
        }
    }

    private static void columns(double[] image, Shape from, int height, double[] to) {
        Weights weights = new Weights(from.height(), height);
        int width = from.width();
        for (int y = 0; y < height; y++) {
            for (int c = 0; c < from.channels(); c++) {
                int out = (c * height + y) * width;
                int in = (c * from.height() + weights.first(y)) * width;
                Arrays.fill(to, out, out + width, 0);
                for (int k = 0; k < weights.count(y); k++) {
                    double w = weights.weight(y, k);
                    for (int x = 0; x < width; x++) {
                        to[out + x] += w * image[in + k * width + x];
                    }
                }
            }
        }
    }

    /** How much each old position contributes to a new one; the middles of first and last pixels do not coincide. */
    private static final class Weights {
        private final int width;
        private final int[] first;
        private final int[] count;
        private final double[] weights;

        Weights(int old, int wanted) {
            double scale = (double) old / wanted;
            double reach = Math.max(1, scale);
            width = 2 * (int) Math.ceil(reach) + 2;
            first = new int[wanted];
            count = new int[wanted];
            weights = new double[wanted * width];
            for (int position = 0; position < wanted; position++) {
                weigh(position, (position + 0.5) * scale, reach, old);
            }
        }

        private void weigh(int position, double centre, double reach, int old) {
            int from = Math.max(0, (int) Math.floor(centre - reach + 0.5));
            int end = Math.min(old, (int) Math.floor(centre + reach + 0.5));
            first[position] = from;
            count[position] = end - from;
            int at = position * width;
            double sum = 0;
            for (int k = 0; k < end - from; k++) {
                weights[at + k] = Math.max(0, 1 - Math.abs((from + k + 0.5 - centre) / reach));
                sum += weights[at + k];
            }
            for (int k = 0; k < end - from; k++) {
                weights[at + k] /= sum;
            }
        }

        int first(int position) {
            return first[position];
        }

        int count(int position) {
            return count[position];
        }

        double weight(int position, int k) {
            return weights[position * width + k];
        }
    }
}
