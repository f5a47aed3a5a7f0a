package org.apical.dataset.images;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apical.dataset.Example;
import org.apical.dataset.Shape;

/** Decodes JPEG and PNG: grey becomes three equal colours, transparency is left out. */
final class DecodedImage {
    private static final long MOST_PIXELS = 1L << 26;

    private static final double[] SCALED =
            IntStream.range(0, 256).mapToDouble(v -> v / 255.0).toArray();

    private DecodedImage() {}

    /** Puts red, green and blue from 0 to 1 into an example. */
    static void read(byte[] content, Example into) throws IOException {
        BufferedImage image = decode(content);
        into.reshape(new Shape(3, image.getHeight(), image.getWidth()));
        if (image.getColorModel() instanceof IndexColorModel) {
            palette(image, into.values());
        } else if (image.getRaster().getDataBuffer() instanceof DataBufferByte
                && image.getSampleModel() instanceof PixelInterleavedSampleModel model) {
            bytes(image, model, into.values());
        } else {
            bands(image, into.values());
        }
    }

    private static BufferedImage decode(byte[] content) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no image of a known form");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    throw new IOException(pixels + " pixels are too many");
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (RuntimeException e) { // the decoders answer some damages so
            throw new IOException(e.toString(), e);
        }
    }

    private static void palette(BufferedImage image, double[] values) {
        int area = image.getWidth() * image.getHeight();
        for (int p = 0; p < area; p++) {
            int rgb = image.getRGB(p % image.getWidth(), p / image.getWidth());
            values[p] = (rgb >> 16 & 0xFF) / 255.0;
            values[area + p] = (rgb >> 8 & 0xFF) / 255.0;
            values[2 * area + p] = (rgb & 0xFF) / 255.0;
        }
    }

    /** What JPEG and most PNG decode to. */
    private static void bytes(BufferedImage image, PixelInterleavedSampleModel model, double[] values) {
        byte[] samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        int area = width * image.getHeight();
        int step = model.getPixelStride();
        for (int colour = 0; colour < 3; colour++) {
            int offset = model.getBandOffsets()[model.getNumBands() < 3 ? 0 : colour];
            for (int y = 0; y < image.getHeight(); y++) {
                int at = offset + y * model.getScanlineStride();
                int to = colour * area + y * width;
                for (int x = 0; x < width; x++) {
                    values[to + x] = SCALED[samples[at + x * step] & 0xFF];
                }
            }
        }
    }

    private static void bands(BufferedImage image, double[] values) {
        Raster raster = image.getRaster();
        int width = image.getWidth();
        int area = width * image.getHeight();
        double scale = (1L << raster.getSampleModel().getSampleSize(0)) - 1;
        int[] row = new int[width];
        for (int colour = 0; colour < 3; colour++) {
            int band = raster.getNumBands() < 3 ? 0 : colour;
            for (int y = 0; y < image.getHeight(); y++) {
                raster.getSamples(0, y, width, 1, band, row);
                for (int x = 0; x < width; x++) {
                    values[colour * area + y * width + x] = row[x] / scale;
                }
            }
        }
    }
}
