package org.apical.dataset.digits;

/**
 * How one example is written: where its points go. They are bent by a slow wave, then turned, slanted, stretched and moved.
 *
 * <p>Ranges at distortion 1: turn 0.25 rad, slant 0.3, stretch 0.72 to 1.1 of the image's 0.8, shift 0.07, wave 0.035.
 */
final class Hand {
    private static final double SHARE = 0.8; // of the side, for a digit that is not stretched

    private final double xx;
    private final double xy;
    private final double yx;
    private final double yy;
    private final double left;
    private final double top;
    private final double[] wave = new double[6];

    Hand(double distortion, Dice dice) {
        double turn = distortion * dice.between(-0.25, 0.25);
        double slant = distortion * dice.between(-0.3, 0.3);
        double wide = SHARE * (1 + distortion * dice.between(-0.28, 0.1));
        double tall = SHARE * (1 + distortion * dice.between(-0.28, 0.1));
        double cos = StrictMath.cos(turn);
        double sin = StrictMath.sin(turn);
        xx = cos * wide;
        xy = (cos * slant - sin) * tall;
        yx = sin * wide;
        yy = (sin * slant + cos) * tall;
        left = 0.5 + distortion * dice.between(-0.07, 0.07);
        top = 0.5 + distortion * dice.between(-0.07, 0.07);
        for (int k = 0; k < wave.length; k += 3) {
            wave[k] = distortion * dice.between(-0.035, 0.035);
            wave[k + 1] = dice.between(3, 8);
            wave[k + 2] = dice.between(0, 2 * StrictMath.PI);
        }
    }

    /** The points of a stroke in an image of that side. */
    double[] write(double[] stroke, int side) {
        double[] written = new double[stroke.length];
        for (int k = 0; k < stroke.length; k += 2) {
            double x = stroke[k] - 0.5 + bend(0, stroke[k + 1]);
            double y = stroke[k + 1] - 0.5 + bend(3, stroke[k]);
            written[k] = side * (left + xx * x + xy * y);
            written[k + 1] = side * (top + yx * x + yy * y);
        }
        return written;
    }

    private double bend(int k, double across) {
        return wave[k] * StrictMath.sin(wave[k + 1] * across + wave[k + 2]);
    }
}
