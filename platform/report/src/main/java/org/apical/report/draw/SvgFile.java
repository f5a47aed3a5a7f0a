package org.apical.report.draw;

import java.awt.Dimension;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.ui.Size2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A figure as SVG with text as text; same figure, same bytes. */
final class SvgFile {
    private static final String SVG = "http://www.w3.org/2000/svg";

    private SvgFile() {}

    static String of(FigurePainter painter, String name, String title) throws IOException {
        Document document = document();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(3);
        context.setIDGenerator(new Ids(name));
        SVGGraphics2D g = new SVGGraphics2D(context, false);
        Size2D size = painter.size();
        g.setSVGCanvasSize(new Dimension((int) Math.ceil(size.getWidth()), (int) Math.ceil(size.getHeight())));
        painter.paint(g);
        StringWriter text = new StringWriter();
        g.stream(root(g, document, size, title), text, true, false);
        return text.toString()
                .replaceFirst("<!DOCTYPE[^>]*>\\s*", "")
                .replaceAll("font-family:'[^']*'", "font-family:" + Fonts.SVG_FAMILIES);
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e); // the default builder is part of Java
        }
    }

    private static Element root(SVGGraphics2D g, Document document, Size2D size, String title) {
        Element root = g.getRoot();
        root.setAttributeNS(null, "width", points(size.getWidth()) + "pt");
        root.setAttributeNS(null, "height", points(size.getHeight()) + "pt");
        root.setAttributeNS(null, "viewBox", "0 0 " + points(size.getWidth()) + " " + points(size.getHeight()));
        root.setAttributeNS(null, "role", "img");
        root.insertBefore(background(document, size), root.getFirstChild());
        if (!title.isEmpty()) {
            Element words = document.createElementNS(SVG, "title");
            words.setTextContent(title);
            root.insertBefore(words, root.getFirstChild());
        }
        return root;
    }

    private static Element background(Document document, Size2D size) {
        Element white = document.createElementNS(SVG, "rect");
        white.setAttributeNS(null, "width", points(size.getWidth()));
        white.setAttributeNS(null, "height", points(size.getHeight()));
        white.setAttributeNS(null, "fill", "white");
        white.setAttributeNS(null, "stroke", "none");
        return white;
    }

    private static String points(double length) {
        return String.format(Locale.ROOT, "%.2f", length);
    }

    /** Names that differ between the figures of one page. */
    private static final class Ids extends SVGIDGenerator {
        private final String figure;

        Ids(String figure) {
            this.figure = figure;
        }

        @Override
        public String generateID(String prefix) {
            return figure + "-" + super.generateID(prefix);
        }
    }
}
