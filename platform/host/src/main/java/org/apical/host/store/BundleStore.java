package org.apical.host.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apical.host.bundleset.BundleFile;
import org.apical.host.bundleset.BundleSet;
import org.apical.host.bundleset.BundleSets;
import org.apical.plugin.InputException;
import org.osgi.framework.Version;

/** The bundles that a user has installed: jars in a folder, and an index that says which of them count, each with its digest. */
public final class BundleStore {
    static final String INDEX = "installed" + BundleSet.ENDING;

    private final Path folder;

    private BundleStore(Path folder) {
        this.folder = folder;
    }

    /**
     * What is in the store.
     *
     * @param sound the bundles that are as they were installed
     * @param damage what is wrong with the others
     */
    public record Content(List<BundleFile> sound, List<InputException> damage) {}

    /** The store in a user's folder. */
    public static BundleStore of(Path user) {
        return new BundleStore(user.resolve("bundles/installed"));
    }

    /** Where the jars lie. */
    Path folder() {
        return folder;
    }

    /**
     * What the index names, by name and version.
     *
     * @throws InputException {@code bundleset-line}, {@code bundleset-unreadable} if somebody has damaged the index
     */
    public List<InstalledBundle> entries() {
        Path index = folder.resolve(INDEX);
        if (!Files.isRegularFile(index)) {
            return List.of();
        }
        return new BundleSets(List.of())
                .find(index.toString()).entries().stream().map(this::installed).toList();
    }

    /** Reads the jars that the index names, and compares their digests. */
    public Content read() {
        List<BundleFile> sound = new ArrayList<>();
        List<InputException> damage = new ArrayList<>();
        for (InstalledBundle entry : entries()) {
            try {
                sound.add(entry.read());
            } catch (InputException e) {
                damage.add(e);
            }
        }
        return new Content(List.copyOf(sound), List.copyOf(damage));
    }

    /** The entry for a bundle of this store. */
    InstalledBundle entry(BundleFile bundle) {
        return new InstalledBundle(
                bundle.symbolicName(), bundle.version(), bundle.digest(), jar(bundle.symbolicName(), bundle.version()));
    }

    private InstalledBundle installed(BundleSet.Entry entry) {
        if (entry.range().isEmpty() || entry.digest().isEmpty()) {
            throw new InputException(
                            "bundleset-line", entry.title() + " has no exact version or no digest in the index")
                    .at(entry.place())
                    .mend("take the line out, and install the bundle again");
        }
        Version version = entry.range().orElseThrow().getLeft();
        String name = entry.symbolicName();
        return new InstalledBundle(name, version, entry.digest().orElseThrow(), jar(name, version));
    }

    private Path jar(String symbolicName, Version version) {
        return folder.resolve(symbolicName + "-" + version + ".jar");
    }
}
