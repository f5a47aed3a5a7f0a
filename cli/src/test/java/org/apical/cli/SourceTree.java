package org.apical.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apical.host.bundleset.BundleFile;
import org.apical.host.bundleset.BundleShelf;

/** The source tree that is being built. */
public final class SourceTree {
    static final Path ROOT = Path.of(System.getProperty("apical.root"));

    private SourceTree() {}

    /** The shipped bundles, as far as they are built. */
    public static List<BundleFile> bundles() {
        return BundleShelf.scan(List.of(ROOT.resolve("bundles"))).bundles();
    }

    /** Texts of a module, by path below {@code OSGI-INF/apical}; only those that are plug-ins, not what they include. */
    static List<String> texts(Path module) {
        Path folder = module.resolve("src/main/resources").resolve(BundleFile.TEXTS);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> f.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The module that a bundle was built from. */
    static Path module(BundleFile bundle) {
        return bundle.path().getParent().getParent();
    }
}
