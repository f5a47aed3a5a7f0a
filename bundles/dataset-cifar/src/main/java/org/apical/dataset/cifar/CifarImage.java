package org.apical.dataset.cifar;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apical.dataset.file.DataFile;
import org.apical.plugin.ApicalException;

/**
 * One compressed image of an archive.
 *
 * @param archive the archive
 * @param name its name there
 */
record CifarImage(DataFile archive, String name) {
    private static final int SIDE = 32;

    /** Writes red, green and blue, each row by row. */
    void decode(byte[] content, byte[] into, int at) {
        Raster raster = image(content).getRaster();
        if (raster.getWidth() != SIDE || raster.getHeight() != SIDE || raster.getNumBands() != 3) {
            throw unreadable("is of " + raster.getWidth() + " x " + raster.getHeight() + " pixels with "
                    + raster.getNumBands() + " colours, but must be of 32 x 32 with 3");
        }
        int[] pixels = raster.getPixels(0, 0, SIDE, SIDE, (int[]) null);
        for (int p = 0; p < SIDE * SIDE; p++) {
            for (int colour = 0; colour < 3; colour++) {
                into[at + colour * SIDE * SIDE + p] = (byte) pixels[3 * p + colour];
            }
        }
    }

    private BufferedImage image(byte[] content) {
        try {
            BufferedImage image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(content)));
            if (image == null) {
                throw unreadable("is no image of a known form");
            }
            return image;
        } catch (IOException | RuntimeException e) {
            throw e instanceof ApicalException known ? known : unreadable("cannot be decoded: " + e.getMessage());
        }
    }

    private ApicalException unreadable(String why) {
        return archive.fault("image-unreadable", "its image " + name + " " + why)
                .mend("get the file again");
    }
}
