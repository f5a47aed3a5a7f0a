package org.apical.cli.data;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apical.cli.data.FileState.Verdict;
import org.apical.cli.format.Listing;
import org.apical.dataset.file.Publication;
import org.apical.dataset.file.PublishedFile;

/**
 * A folder of data sets.
 *
 * @param folder the folder; empty where none is known
 */
public record DataShelf(Optional<Path> folder) {
    private static final int SHOWN = 4;

    /** Which published sets it holds, without reading them. */
    public Listing list(List<KnownData.Entry> entries) {
        Listing list = new Listing("data", "name", "dataset", "there", "folder", "others", "title", null, "terms");
        for (KnownData.Entry entry : entries) {
            Publication set = entry.publication();
            long there = folder.stream()
                    .flatMap(f -> set.files().stream().flatMap(file -> FileState.find(place(f, set), file).stream()))
                    .count();
            list.row(
                    set.name(),
                    entry.dataset(),
                    there + " of " + set.files().size(),
                    folder.map(f -> place(f, set).toString()).orElse(set.folder()),
                    folder.map(f -> others(place(f, set), set)).orElse(""),
                    set.title(),
                    set.terms());
        }
        return list;
    }

    private static Path place(Path folder, Publication set) {
        return folder.resolve(set.folder());
    }

    /** Further files of the folder: other forms of the set, perhaps. */
    private static String others(Path place, Publication set) {
        String[] names = place.toFile().list((folder, name) -> new File(folder, name).isFile());
        if (names == null) {
            return "";
        }
        List<String> known = set.files().stream().map(PublishedFile::name).toList();
        List<String> others = Arrays.stream(names)
                .filter(n -> !known.contains(n) && !known.contains(n + ".gz"))
                .sorted()
                .toList();
        String more = others.size() > SHOWN ? " and " + (others.size() - SHOWN) + " more" : "";
        return String.join(" ", others.subList(0, Math.min(SHOWN, others.size()))) + more;
    }

    /** Reads the files of the sets and compares their sums; sets of which nothing is there are left out. */
    public Listing check(List<KnownData.Entry> entries, boolean isComplete) {
        Listing list = new Listing("files", "name", "file", "verdict", "path", "detail");
        for (KnownData.Entry entry : entries) {
            Publication set = entry.publication();
            List<FileState> states = folder.stream()
                    .flatMap(f -> set.files().stream().map(file -> FileState.of(place(f, set), file)))
                    .toList();
            if (isComplete || states.stream().anyMatch(s -> s.verdict() != Verdict.MISSING)) {
                states.forEach(s -> row(list, set, s));
            }
        }
        return list;
    }

    private static void row(Listing list, Publication set, FileState state) {
        list.row(
                set.name(),
                state.path().getFileName().toString(),
                state.verdict().name().toLowerCase(Locale.ROOT),
                state.path().toString(),
                state.detail());
    }
}
