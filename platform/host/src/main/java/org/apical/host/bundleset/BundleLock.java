package org.apical.host.bundleset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apical.core.folder.AtomicFile;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;

/** Exact versions and digests of a set and of the installed bundles, as they were when it was locked. */
public final class BundleLock {
    private static final String ENDING = BundleSet.ENDING + ".lock";
    private static final String COMMENT =
            "Written by 'apical bundleset lock': what --locked accepts. Installed bundles are in it, too.";

    private final BundleSet content;

    private BundleLock(BundleSet content) {
        this.content = content;
    }

    /**
     * The file of a lock.
     *
     * @param folder the folder that it lies in
     * @param set name of the set
     */
    public static Path file(Path folder, String set) {
        return folder.resolve(set + ENDING);
    }

    /**
     * Writes a lock.
     *
     * @param file where
     * @param set name of the set
     * @param bundles the bundles of the set, and the installed ones
     * @throws org.apical.plugin.RunException {@code disk-full}, {@code io}
     */
    public static void write(Path file, String set, Collection<BundleFile> bundles) {
        BundleSetText text = new BundleSetText(COMMENT, set);
        bundles.forEach(b -> text.bundle(b.symbolicName(), b.version(), b.digest()));
        AtomicFile.writeText(file, text.text());
    }

    /**
     * Finds the lock of a set: a set that has every digest is its own, else it is the first of these files that is there.
     *
     * @throws InputException {@code bundleset-unlocked}, or what is wrong with the file
     */
    public static BundleLock find(BundleSet set, List<Path> files) {
        if (!set.entries().isEmpty()
                && set.entries().stream().allMatch(e -> e.digest().isPresent())) {
            return new BundleLock(set);
        }
        for (Path file : files) {
            if (Files.isRegularFile(file)) {
                return new BundleLock(
                        new BundleSets(List.of()).find(file.toAbsolutePath().toString()));
            }
        }
        String looked = String.join(" and ", files.stream().map(Path::toString).toList());
        throw new InputException(
                        "bundleset-unlocked",
                        "the bundles of '" + set.name() + "' are not locked; looked for " + looked)
                .at(Place.of(set.file().toString()))
                .mend("'apical bundleset lock' writes that file; or leave out --locked");
    }

    /**
     * A set with the versions and digests of this lock.
     *
     * @throws InputException {@code bundle-unlocked} if a bundle of the set is not in the lock
     */
    public BundleSet narrow(BundleSet set) {
        List<BundleSet.Entry> exact = new ArrayList<>();
        for (String name : set.entries().stream()
                .map(BundleSet.Entry::symbolicName)
                .distinct()
                .toList()) {
            List<BundleSet.Entry> locked = content.entries().stream()
                    .filter(e -> e.symbolicName().equals(name))
                    .toList();
            if (locked.isEmpty()) {
                throw unlocked("bundle '" + name + "'");
            }
            exact.addAll(locked);
        }
        return new BundleSet(set.name(), set.version(), set.api(), exact, set.file());
    }

    /**
     * Refuses a bundle that is not in the lock with this very content.
     *
     * @throws InputException {@code bundle-unlocked}
     */
    public void require(BundleFile bundle) {
        boolean isLocked = content.entries().stream()
                .anyMatch(e -> e.symbolicName().equals(bundle.symbolicName())
                        && e.digest().filter(bundle.digest()::equals).isPresent());
        if (!isLocked) {
            throw unlocked(bundle.title() + " with the SHA-256 " + bundle.digest());
        }
    }

    private InputException unlocked(String what) {
        InputException fault = new InputException("bundle-unlocked", what + " is not in the lock");
        fault.at(Place.of(content.file().toString()))
                .known(content.entries().stream().map(BundleSet.Entry::title).toList())
                .mend("put back what was locked, or lock again by 'apical bundleset lock' if the change is wanted");
        return fault;
    }
}
