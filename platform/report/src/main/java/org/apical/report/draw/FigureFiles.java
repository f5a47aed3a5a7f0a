package org.apical.report.draw;

import java.awt.AWTError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apical.core.folder.AtomicFile;
import org.apical.report.figure.FigureData;

/** Writes figures to files. The first use loads AWT, always without a display. */
public final class FigureFiles {
    private final Path folder;

    private FigureFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Figures of one folder.
     *
     * @param folder where the files go
     */
    public static FigureFiles in(Path folder) {
        System.setProperty("java.awt.headless", "true");
        return new FigureFiles(folder);
    }

    /** Why no figure can be drawn on this machine; empty if figures can be drawn. */
    public Optional<String> obstacle() {
        try {
            return Fonts.width("0", Look.text()) > 0 ? Optional.empty() : Optional.of("there is no font");
        } catch (RuntimeException | LinkageError | InternalError | AWTError e) {
            return Optional.of(reason(e)); // how AWT fails without fontconfig depends on the Java version
        }
    }

    /** What the innermost cause says. */
    private static String reason(Throwable e) {
        Throwable inner = e;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        String text = inner.getMessage();
        return inner.getClass().getSimpleName() + (text == null ? "" : ", " + text);
    }

    /**
     * Writes {@code <name>.svg} and {@code <name>.png}.
     *
     * @return the SVG
     * @throws org.apical.plugin.RunException {@code disk-full} or {@code io}
     */
    public String write(FigureData figure) {
        String name = figure.spec().name();
        try {
            String svg =
                    SvgFile.of(new FigurePainter(figure), name, figure.spec().title());
            byte[] png = PngFile.of(new FigurePainter(figure));
            AtomicFile.writeText(folder.resolve(name + ".svg"), svg);
            AtomicFile.write(folder.resolve(name + ".png"), out -> out.write(png));
            return svg;
        } catch (IOException e) {
            throw new IllegalStateException("a figure in memory cannot be written", e);
        }
    }
}
