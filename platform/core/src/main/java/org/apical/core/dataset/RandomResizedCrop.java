package org.apical.core.dataset;

import org.apical.dataset.Shape;

/**
 * Takes a random part of an image, of a random share of its area and a random ratio of its sides, and resizes it to a square
 * (Szegedy et al. 2015, Going deeper with convolutions). A part that does not fit is drawn again, up to ten times; then the
 * middle is taken, as large as the ratios allow.
 *
 * @param size side of the square
 * @param leastArea smallest share of the area
 * @param mostArea largest share of the area
 * @param leastRatio smallest width / height
 * @param mostRatio largest width / height
 */
public record RandomResizedCrop(int size, double leastArea, double mostArea, double leastRatio, double mostRatio)
        implements Transform {
    private static final int ATTEMPTS = 10;
    private static final int DRAWS = 4; // of an attempt

    @Override
    public Shape output(Shape input) {
        return new Shape(input.channels(), size, size);
    }

    @Override
    public boolean isRandom() {
        return true;
    }

    @Override
    public void apply(Workspace workspace) {
        window(workspace.example().shape(), workspace).cut(workspace);
        Resampling.to(size, size, workspace);
    }

    /** The part that is taken. */
    Window window(Shape image, Workspace workspace) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int k = attempt * DRAWS;
            double area = image.height() * image.width() * between(leastArea, mostArea, workspace.uniform(k));
            double ratio = StrictMath.exp(
                    between(StrictMath.log(leastRatio), StrictMath.log(mostRatio), workspace.uniform(k + 1)));
            int width = (int) Math.rint(Math.sqrt(area * ratio));
            int height = (int) Math.rint(Math.sqrt(area / ratio));
            if (width >= 1 && width <= image.width() && height >= 1 && height <= image.height()) {
                int top = workspace.below(image.height() - height + 1, k + 2);
                int left = workspace.below(image.width() - width + 1, k + 3);
                return new Window(top, left, height, width);
            }
        }
        return middle(image);
    }

    private static double between(double low, double high, double u) {
        return low + (high - low) * u;
    }

    private Window middle(Shape image) {
        double ratio = (double) image.width() / image.height();
        int width = ratio > mostRatio ? (int) Math.rint(image.height() * mostRatio) : image.width();
        int height = ratio < leastRatio ? (int) Math.rint(image.width() / leastRatio) : image.height();
        return new Window((image.height() - height) / 2, (image.width() - width) / 2, height, width);
    }
}
