package org.apical.kernel;

/**
 * A convolution of maps: valid positions only, no padding, no dilation; the kernel is not flipped.
 *
 * <p>Maps of a batch lie channel by channel: element (c, b, y, x) of {@code channels x batch x height x width}. A vector is a map
 * of height and width 1.
 *
 * @param channels channels of the input
 * @param height rows of the input
 * @param width columns of the input
 * @param kernel side of the kernel
 * @param stride distance between neighbouring positions
 */
public record MapShape(int channels, int height, int width, int kernel, int stride) {
    /** Refuses a kernel that does not fit. */
    public MapShape {
        if (channels < 1 || kernel < 1 || stride < 1 || kernel > height || kernel > width) {
            throw new IllegalArgumentException("kernel " + kernel + " with stride " + stride + " on " + channels
                    + " maps of " + height + " x " + width);
        }
    }

    /** Rows of the output: {@code floor((height - kernel) / stride) + 1}. */
    public int outputHeight() {
        return (height - kernel) / stride + 1;
    }

    /** Columns of the output. */
    public int outputWidth() {
        return (width - kernel) / stride + 1;
    }

    /** Positions of an output map. */
    public int positions() {
        return outputHeight() * outputWidth();
    }

    /** Values under the kernel at one position: {@code channels x kernel x kernel}. */
    public int fanIn() {
        return channels * kernel * kernel;
    }
}
