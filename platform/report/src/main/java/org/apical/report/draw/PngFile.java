package org.apical.report.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jfree.chart.ui.Size2D;

/** A figure as PNG at 300 dots per inch; same figure, same bytes. */
final class PngFile {
    private static final double DOTS_PER_POINT = 300 / 72.0;
    private static final long DOTS_PER_METRE = Math.round(300 / 0.0254);
    private static final String FORMAT = "javax_imageio_png_1.0";

    private PngFile() {}

    static byte[] of(FigurePainter painter) throws IOException {
        return encoded(image(painter));
    }

    private static BufferedImage image(FigurePainter painter) {
        Size2D size = painter.size();
        int width = (int) Math.round(size.getWidth() * DOTS_PER_POINT);
        int height = (int) Math.round(size.getHeight() * DOTS_PER_POINT);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setPaint(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.scale(DOTS_PER_POINT, DOTS_PER_POINT);
        painter.paint(g);
        g.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
            metadata.mergeTree(FORMAT, resolution());
            writer.setOutput(out);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadataNode resolution() {
        IIOMetadataNode dots = new IIOMetadataNode("pHYs");
        dots.setAttribute("pixelsPerUnitXAxis", Long.toString(DOTS_PER_METRE));
        dots.setAttribute("pixelsPerUnitYAxis", Long.toString(DOTS_PER_METRE));
        dots.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        root.appendChild(dots);
        return root;
    }
}
