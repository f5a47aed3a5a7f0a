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
 * @param kernelHeight rows of the kernel
 * @param kernelWidth columns of the kernel
 * @param stride distance between neighbouring positions
 */
public record MapShape(int channels, int height, int width, int kernelHeight, int kernelWidth, int stride) {
    /** Refuses a kernel that does not fit. */
    public MapShape {
        boolean fits = kernelHeight >= 1 && kernelHeight <= height && kernelWidth >= 1 && kernelWidth <= width;
        if (channels < 1 || stride < 1 || !fits) {
            throw new IllegalArgumentException("kernel " + kernelHeight + " x " + kernelWidth + " with stride " + stride
                    + " on " + channels + " maps of " + height + " x " + width);
        }
    }

    /** With a square kernel. */
    public MapShape(int channels, int height, int width, int kernel, int stride) {
        this(channels, height, width, kernel, kernel, stride);
    }

    /** A kernel as large as the maps: all that is below at one position. */
    public static MapShape whole(int channels, int height, int width) {
        return new MapShape(channels, height, width, height, width, 1);
    }

    /** Rows of the output: {@code floor((height - kernelHeight) / stride) + 1}. */
    public int outputHeight() {
        return (height - kernelHeight) / stride + 1;
    }

    /** Columns of the output. */
    public int outputWidth() {
        return (width - kernelWidth) / stride + 1;
    }

    /** Positions of an output map. */
    public int positions() {
        return outputHeight() * outputWidth();
    }

    /** Values under the kernel at one position: {@code channels x kernel}. */
    public int fanIn() {
        return channels * kernelHeight * kernelWidth;
    }
}
