package org.apical.host.bundleset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apical.plugin.InputException;

/**
 * The bundles that lie in some folders. In a source tree (a folder with a {@code pom.xml}) a bundle lies in the
 * {@code target} folder of its module.
 */
public final class BundleShelf {
    private final List<Path> folders;
    private final List<BundleFile> bundles = new ArrayList<>();
    private final Map<Path, InputException> unreadable = new TreeMap<>();

    private BundleShelf(List<Path> folders) {
        this.folders = folders;
    }

    /** Reads the manifests of all bundles in the folders; a folder that does not exist is empty. */
    public static BundleShelf scan(List<Path> folders) {
        Set<Path> distinct = new LinkedHashSet<>();
        folders.forEach(f -> distinct.add(f.toAbsolutePath().normalize()));
        BundleShelf shelf = new BundleShelf(List.copyOf(distinct));
        distinct.forEach(shelf::addFolder);
        return shelf;
    }

    /** The same with further bundles, which come last. */
    public BundleShelf with(List<BundleFile> more) {
        BundleShelf shelf = new BundleShelf(folders);
        shelf.bundles.addAll(bundles);
        shelf.bundles.addAll(more);
        shelf.unreadable.putAll(unreadable);
        return shelf;
    }

    /** Every bundle that can be read, folder by folder. */
    public List<BundleFile> bundles() {
        return List.copyOf(bundles);
    }

    /** The folders, in the order in which they are looked through. */
    public List<Path> folders() {
        return folders;
    }

    /** Jars that are no bundles, with the reason. */
    public Map<Path, InputException> unreadable() {
        return Map.copyOf(unreadable);
    }

    private void addFolder(Path folder) {
        for (Path jar : jars(folder)) {
            try {
                bundles.add(BundleFile.read(jar));
            } catch (InputException e) {
                unreadable.put(jar, e);
            }
        }
    }

    private static List<Path> jars(Path folder) {
        List<Path> jars = new ArrayList<>(list(folder, BundleShelf::isBundleJar));
        if (Files.exists(folder.resolve("pom.xml"))) {
            list(folder, Files::isDirectory)
                    .forEach(module -> jars.addAll(list(module.resolve("target"), BundleShelf::isBundleJar)));
        }
        return jars;
    }

    private static boolean isBundleJar(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".jar")
                && !name.endsWith("-sources.jar")
                && !name.endsWith("-javadoc.jar")
                && !name.endsWith("-tests.jar")
                && !name.startsWith(".");
    }

    private static List<Path> list(Path folder, Predicate<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(wanted).sorted().collect(Collectors.toList());
        } catch (IOException | UncheckedIOException e) {
            throw new InputException(
                    "folder-unreadable", "the folder '" + folder + "' cannot be listed: " + e.getMessage());
        }
    }
}
