package org.apical.dataset;

/**
 * The shape of an example's inputs.
 *
 * @param channels number of channels; of a vector its length
 * @param height rows of a channel; 1 for a vector
 * @param width columns of a channel; 1 for a vector
 */
public record Shape(int channels, int height, int width) {
    /** Refuses an empty shape. */
    public Shape {
        if (channels < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException("shape " + channels + " x " + height + " x " + width);
        }
    }

    /** A vector. */
    public static Shape vector(int length) {
        return new Shape(length, 1, 1);
    }

    /** Number of values. */
    public int size() {
        return Math.multiplyExact(Math.multiplyExact(channels, height), width);
    }

    /** {@code 3 x 32 x 32}; a vector as its length. */
    @Override
    public String toString() {
        return height * width == 1 ? Integer.toString(channels) : channels + " x " + height + " x " + width;
    }
}
