package org.apical.host.bundleset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apical.core.registry.PluginInfo;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.osgi.framework.Version;

/** Finds the jars that a bundle set means. Where it would have to guess, it says so instead. */
public final class SetResolver {
    /** Name of the set of all bundles that were found. */
    public static final String ALL = "all";

    private final BundleShelf shelf;

    /** A resolver that looks on one shelf. */
    public SetResolver(BundleShelf shelf) {
        this.shelf = shelf;
    }

    /**
     * The bundles of a set, one jar for each entry.
     *
     * @throws InputException {@code bundle-missing}, {@code bundle-ambiguous}, {@code bundle-digest},
     *     {@code plugin-duplicate}
     */
    public List<BundleFile> resolve(BundleSet set) {
        List<BundleFile> bundles = new ArrayList<>();
        for (BundleSet.Entry entry : set.entries()) {
            bundles.add(choose(entry));
        }
        rejectDuplicatePlugins(bundles);
        return List.copyOf(bundles);
    }

    /**
     * All bundles of the shelf, as a set that names each of them.
     *
     * @throws InputException as {@link #resolve} does
     */
    public List<BundleFile> resolveAll() {
        return resolve(everything(shelf.bundles()));
    }

    /** The set that names each of some bundles, in any version. */
    public static BundleSet everything(List<BundleFile> bundles) {
        Path nowhere = Path.of(ALL + BundleSet.ENDING);
        List<BundleSet.Entry> entries = bundles.stream()
                .map(BundleFile::symbolicName)
                .distinct()
                .map(n -> new BundleSet.Entry(n, Optional.empty(), Optional.empty(), Place.of("all bundles found")))
                .toList();
        return new BundleSet(ALL, Version.emptyVersion, Optional.empty(), entries, nowhere);
    }

    /**
     * Sees to it that no plug-in of one kind, name and version is announced by two bundles.
     *
     * @throws InputException {@code plugin-duplicate}
     */
    static void rejectDuplicatePlugins(Collection<BundleFile> bundles) {
        Map<List<Object>, BundleFile> owners = new HashMap<>();
        for (BundleFile bundle : bundles) {
            for (PluginInfo plugin : bundle.plugins()) {
                BundleFile other = owners.putIfAbsent(List.of(plugin.kind(), plugin.name(), plugin.version()), bundle);
                if (other != null) {
                    throw new InputException(
                                    "plugin-duplicate",
                                    "the " + plugin.kind().title() + " '" + plugin.name() + "' " + plugin.version()
                                            + " is announced twice: by " + other.title() + " and by "
                                            + bundle.title())
                            .at(Place.of(bundle.path().toString()))
                            .mend("take one of the two bundles out of the set");
                }
            }
        }
    }

    private BundleFile choose(BundleSet.Entry entry) {
        Map<Version, Map<String, BundleFile>> found = new LinkedHashMap<>();
        for (BundleFile bundle : shelf.bundles()) {
            if (bundle.symbolicName().equals(entry.symbolicName()) && entry.allows(bundle.version())) {
                found.computeIfAbsent(bundle.version(), v -> new LinkedHashMap<>())
                        .putIfAbsent(bundle.digest(), bundle);
            }
        }
        if (found.isEmpty()) {
            throw missing(entry);
        }
        if (found.size() > 1 && entry.range().isEmpty() && entry.digest().isEmpty()) {
            throw ambiguous(entry, "there are several versions of ", found)
                    .mend("give a range of versions in the set: the highest within it is taken");
        }
        return entry.digest().isPresent() ? withDigest(entry, found) : highest(entry, found);
    }

    private static BundleFile highest(BundleSet.Entry entry, Map<Version, Map<String, BundleFile>> found) {
        Version highest = found.keySet().stream().max(Version::compareTo).orElseThrow();
        Map<String, BundleFile> same = found.get(highest);
        if (same.size() > 1) {
            throw ambiguous(entry, "there are different jars of one version of ", Map.of(highest, same))
                    .mend("delete all but one, or say which by sha256= in the set");
        }
        return same.values().iterator().next();
    }

    private static BundleFile withDigest(BundleSet.Entry entry, Map<Version, Map<String, BundleFile>> found) {
        String demanded = entry.digest().orElseThrow();
        List<BundleFile> all =
                found.values().stream().flatMap(m -> m.values().stream()).toList();
        return all.stream()
                .filter(b -> b.digest().equals(demanded))
                .findFirst()
                .orElseThrow(() -> (InputException) new InputException(
                                "bundle-digest",
                                entry.title() + " must have the SHA-256 " + demanded + ", but "
                                        + all.stream()
                                                .map(b -> b.path() + " has " + b.digest())
                                                .collect(Collectors.joining(", ")))
                        .at(entry.place())
                        .mend("put the right jar there, or lock the set again if the change is wanted"));
    }

    private InputException missing(BundleSet.Entry entry) {
        shelf.unreadable().forEach((jar, why) -> {
            if (jar.getFileName().toString().startsWith(entry.symbolicName())) {
                throw why;
            }
        });
        List<String> others = shelf.bundles().stream()
                .filter(b -> b.symbolicName().equals(entry.symbolicName()))
                .map(b -> b.symbolicName() + " " + b.version())
                .toList();
        String folders = shelf.folders().stream().map(String::valueOf).collect(Collectors.joining(", "));
        InputException failure =
                new InputException("bundle-missing", entry.title() + " was not found; looked in " + folders);
        failure.at(entry.place())
                .known(others)
                .mend("put its jar into one of these folders, or correct its name or range in the set");
        return failure;
    }

    private static InputException ambiguous(
            BundleSet.Entry entry, String what, Map<Version, Map<String, BundleFile>> found) {
        InputException failure = new InputException("bundle-ambiguous", what + entry.title());
        failure.at(entry.place())
                .known(found.values().stream()
                        .flatMap(m -> m.values().stream())
                        .map(b -> b.version() + " in " + b.path())
                        .toList());
        return failure;
    }
}
