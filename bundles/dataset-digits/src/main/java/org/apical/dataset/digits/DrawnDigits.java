package org.apical.dataset.digits;

import java.util.Arrays;
import java.util.Optional;
import org.apical.dataset.Example;
import org.apical.dataset.Examples;
import org.apical.dataset.Part;
import org.apical.dataset.Shape;
import org.apical.plugin.Parameters;

/** Drawn digits as bytes in memory. */
final class DrawnDigits implements Examples {
    private static final int DIGITS = 10;
    private static final double THIN = 0.035; // radius of the pen, of the side
    private static final double THICK = 0.075;

    private final byte[] pixels;
    private final int count;
    private final int side;

    private DrawnDigits(byte[] pixels, int count, int side) {
        this.pixels = pixels;
        this.count = count;
        this.side = side;
    }

    static DrawnDigits draw(Parameters parameters, Part part, int count, int side) {
        byte[] pixels = new byte[count * side * side];
        double[] image = new double[side * side];
        for (int k = 0; k < count; k++) {
            Dice dice = new Dice((long) parameters.get("seed"), part == Part.TRAINING ? 0 : 1, k);
            draw(image, side, k % DIGITS, parameters, dice);
            for (int i = 0; i < image.length; i++) {
                pixels[k * image.length + i] = (byte) Math.rint(255 * Math.max(0, Math.min(1, image[i])));
            }
        }
        return new DrawnDigits(pixels, count, side);
    }

    private static void draw(double[] image, int side, int digit, Parameters parameters, Dice dice) {
        Arrays.fill(image, 0);
        Hand hand = new Hand(parameters.get("distortion"), dice);
        Pen pen = new Pen(side, side * dice.between(THIN, THICK), dice.between(0.7, 1), image);
        int way = dice.below(Strokes.ways(digit));
        for (double[] stroke : Strokes.of(digit, way)) {
            pen.draw(hand.write(stroke, side));
        }
        double noise = parameters.get("noise");
        for (int i = 0; i < image.length && noise > 0; i++) {
            image[i] += noise * dice.normal();
        }
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public Optional<Shape> shape() {
        return Optional.of(new Shape(1, side, side));
    }

    @Override
    public int targets() {
        return DIGITS;
    }

    @Override
    public void read(int example, Example into) {
        if (example < 0 || example >= count) {
            throw new IllegalArgumentException("example " + example + " of " + count);
        }
        into.reshape(new Shape(1, side, side));
        int size = side * side;
        for (int i = 0; i < size; i++) {
            into.values()[i] = (pixels[example * size + i] & 0xFF) / 255.0;
        }
        into.setClass(example % DIGITS);
    }
}
