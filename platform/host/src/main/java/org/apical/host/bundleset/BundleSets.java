package org.apical.host.bundleset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apical.core.registry.Suggestions;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;

/** The bundle sets that can be named: files with the ending {@code .bundles} in some folders. */
public final class BundleSets {
    private final List<Path> folders;

    /** Sets that lie in folders; one of an earlier folder hides one of the same name in a later folder. */
    public BundleSets(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Names of all sets, sorted. */
    public List<String> names() {
        TreeSet<String> names = new TreeSet<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.map(f -> f.getFileName().toString())
                            .filter(n -> n.endsWith(BundleSet.ENDING))
                            .forEach(n -> names.add(n.substring(0, n.length() - BundleSet.ENDING.length())));
                } catch (IOException e) {
                    // what cannot be listed holds no set that could be named
                }
            }
        }
        return List.copyOf(names);
    }

    /**
     * Reads a set with the sets that it includes.
     *
     * @param nameOrFile name of a set, or path of a set file
     * @throws InputException {@code bundleset-unknown}, {@code bundleset-line}, {@code bundleset-cycle}
     */
    public BundleSet find(String nameOrFile) {
        Path file = isPath(nameOrFile)
                ? existing(Path.of(nameOrFile), nameOrFile)
                : named(nameOrFile, folders).orElseThrow(() -> unknown(nameOrFile));
        return read(file, List.of());
    }

    private BundleSet read(Path file, List<Path> within) {
        Path absolute = file.toAbsolutePath().normalize();
        if (within.contains(absolute)) {
            throw new InputException("bundleset-cycle", "the set file '" + file + "' includes itself")
                    .at(Place.of(within.get(within.size() - 1).toString()))
                    .mend("take out one of the include lines");
        }
        List<Path> deeper = new ArrayList<>(within);
        deeper.add(absolute);
        try {
            return new BundleSetReader(file, set -> read(includedFile(set, absolute), deeper))
                    .read(Files.readString(file));
        } catch (IOException e) {
            throw new InputException("bundleset-unreadable", "the set file '" + file + "' cannot be read")
                    .mend("check that it is a text file in UTF-8 that you may read")
                    .because(e);
        }
    }

    private Path includedFile(String set, Path from) {
        Path beside = from.getParent();
        if (isPath(set)) {
            return existing(beside.resolve(set), set);
        }
        List<Path> places = new ArrayList<>(List.of(beside));
        places.addAll(folders);
        return named(set, places)
                .orElseThrow(() -> (InputException) unknown(set).at(Place.of(from.toString())));
    }

    private static boolean isPath(String nameOrFile) {
        return nameOrFile.endsWith(BundleSet.ENDING) || nameOrFile.contains("/");
    }

    private static Optional<Path> named(String name, List<Path> places) {
        return places.stream()
                .map(folder -> folder.resolve(name + BundleSet.ENDING))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private Path existing(Path file, String asGiven) {
        if (!Files.isRegularFile(file)) {
            throw unknown(asGiven);
        }
        return file;
    }

    private InputException unknown(String name) {
        List<String> known = names();
        String where = isPath(name) ? "there is no set file '" : "no bundle set is called '";
        InputException failure =
                new InputException("bundleset-unknown", where + name + "'" + Suggestions.didYouMean(name, known));
        failure.known(known).mend("name one of these, or give the path of a file *" + BundleSet.ENDING);
        return failure;
    }
}
