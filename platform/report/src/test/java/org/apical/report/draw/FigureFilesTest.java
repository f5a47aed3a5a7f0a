package org.apical.report.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apical.plugin.Place;
import org.apical.report.figure.FigureData;
import org.apical.report.figure.FigureSpec;
import org.apical.report.figure.Kind;
import org.apical.report.figure.PanelSpec;
import org.apical.report.figure.Points;
import org.apical.report.figure.SeriesData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureFilesTest {
    @TempDir
    Path temp;

    private FigureFiles files;

    @BeforeEach
    void open() {
        files = FigureFiles.in(temp);
        assumeTrue(files.obstacle().isEmpty(), "needs a font");
    }

    private static FigureData figure(double[] y, boolean log) {
        double[] x = new double[y.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i + 1;
        }
        List<SeriesData> series = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Points points = new Points(x, y, y, y, kind == Kind.LINE || kind == Kind.POINTS);
            series.add(new SeriesData(kind, "a < b " + kind, points, true, kind == Kind.STEP, ""));
        }
        PanelSpec.Axis axis = new PanelSpec.Axis("event rate (Hz)", Double.NaN, Double.NaN, log);
        PanelSpec panel = new PanelSpec(
                "title",
                axis,
                axis,
                List.of(),
                List.of(new PanelSpec.Line(true, 3, "threshold")),
                List.of(new PanelSpec.Span(1, 2, "on")));
        FigureSpec spec = new FigureSpec("rates", "Rates & more", 2, List.of(panel, panel, panel), Place.of("x.yaml"));
        FigureData.Panel data = new FigureData.Panel(panel, series);
        return new FigureData(spec, List.of(data, data, data));
    }

    private static final double[] SOME = {1, 5, 2, Double.NaN, 8};

    @Test
    void sameTablesGiveTheSameBytes() throws IOException {
        files.write(figure(SOME, false));
        byte[] svg = Files.readAllBytes(temp.resolve("rates.svg"));
        byte[] png = Files.readAllBytes(temp.resolve("rates.png"));
        files.write(figure(SOME, false));
        assertArrayEquals(svg, Files.readAllBytes(temp.resolve("rates.svg")));
        assertArrayEquals(png, Files.readAllBytes(temp.resolve("rates.png")));
    }

    @Test
    void wordsOfTheDrawingAreText() {
        String svg = files.write(figure(SOME, false));
        for (String word : List.of("event rate (Hz)", "threshold", "a &lt; b LINE", "<title\n  >Rates &amp; more")) {
            assertTrue(svg.contains(word), word);
        }
        assertTrue(svg.contains("font-family:Arial, Helvetica,"));
        assertFalse(svg.contains("Batik") || svg.contains("DOCTYPE"));
    }

    @Test
    void idsDifferBetweenFiguresOfOnePage() {
        assertTrue(files.write(figure(SOME, false)).contains("id=\"rates-clipPath1\""));
    }

    /** 85 mm are 1004 dots at 300 dots per inch, 62 mm are 732; three panels stand in two rows of two. */
    @Test
    void picturesHaveThreeHundredDotsPerInch() throws IOException {
        files.write(figure(SOME, false));
        byte[] png = Files.readAllBytes(temp.resolve("rates.png"));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(2008, image.getWidth());
        assertEquals(1465, image.getHeight());
        assertEquals(0xFFFFFF, image.getRGB(0, 0) & 0xFFFFFF);
        int at = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs");
        assertEquals(11811, ByteBuffer.wrap(png).getInt(at + 4)); // per metre
    }

    @Test
    void strangeNumbersAreDrawnAllTheSame() {
        double[][] strange = {
            {Double.NaN, Double.NaN},
            {3},
            {Double.POSITIVE_INFINITY, 1},
            {1e300, -1e300, 2},
            {0, 0, 0},
            {1e-30, 2e-30},
            {-1, -2}
        };
        for (double[] y : strange) {
            assertTrue(files.write(figure(y, false)).startsWith("<?xml"));
            assertTrue(files.write(figure(y, true)).startsWith("<?xml"));
        }
    }
}
