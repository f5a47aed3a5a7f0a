package org.apical.host.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apical.core.folder.AtomicFile;
import org.apical.host.bundleset.BundleFile;
import org.apical.host.bundleset.BundleSetText;
import org.apical.plugin.InputException;
import org.apical.plugin.RunException;

/**
 * Changes a store, alone. Each change is one replacement of the index: jars are written before it and deleted after it, so
 * a program that is killed leaves the old store or the new one.
 */
public final class StoreChange implements AutoCloseable {
    private static final String COMMENT = "Written by 'apical bundle'. A jar that is not named here does not count.";

    private final BundleStore store;
    private final FileChannel lock;

    private StoreChange(BundleStore store, FileChannel lock) {
        this.store = store;
        this.lock = lock;
    }

    /**
     * Begins changes.
     *
     * @param lock the file that says that somebody is at it
     * @throws InputException {@code store-busy}
     * @throws RunException {@code io}
     */
    public static StoreChange begin(BundleStore store, Path lock) {
        try {
            Files.createDirectories(lock.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                channel.close();
                throw new InputException("store-busy", "another process is changing the installed bundles")
                        .mend("wait until it is done, then try again");
            }
            return new StoreChange(store, channel);
        } catch (IOException e) {
            throw new RunException("io", "the file '" + lock + "' cannot be written: " + e.getMessage())
                    .mend("name a folder that can be written in the environment variable APICAL_HOME")
                    .because(e);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock taken = channel.tryLock();
            return taken == null;
        } catch (OverlappingFileLockException e) {
            return true; // by another host of this process
        }
    }

    /**
     * Adds a bundle.
     *
     * @throws RunException {@code disk-full}, {@code io}; the store is as it was
     */
    public void add(BundleFile bundle) {
        write(bundle);
        List<InstalledBundle> all = new ArrayList<>(store.entries());
        all.add(store.entry(bundle));
        writeIndex(all);
    }

    /**
     * Puts a bundle in the place of another.
     *
     * @throws RunException {@code disk-full}, {@code io}; the store is as it was
     */
    public void replace(InstalledBundle old, BundleFile bundle) {
        write(bundle);
        List<InstalledBundle> all = without(old);
        all.add(store.entry(bundle));
        writeIndex(all);
        delete(old);
    }

    /**
     * Takes a bundle out.
     *
     * @throws RunException {@code disk-full}, {@code io}; the store is as it was
     */
    public void remove(InstalledBundle old) {
        writeIndex(without(old));
        delete(old);
    }

    private List<InstalledBundle> without(InstalledBundle old) {
        List<InstalledBundle> others = new ArrayList<>(store.entries());
        others.remove(old);
        return others;
    }

    private void write(BundleFile bundle) {
        byte[] content = bundle.content();
        AtomicFile.write(store.entry(bundle).jar(), out -> out.write(content));
    }

    private void writeIndex(List<InstalledBundle> entries) {
        BundleSetText text = new BundleSetText(COMMENT, "installed");
        entries.stream()
                .sorted(Comparator.comparing(InstalledBundle::symbolicName).thenComparing(InstalledBundle::version))
                .forEach(e -> text.bundle(e.symbolicName(), e.version(), e.digest()));
        AtomicFile.writeText(store.folder().resolve(BundleStore.INDEX), text.text());
    }

    private static void delete(InstalledBundle old) {
        try {
            Files.deleteIfExists(old.jar());
        } catch (IOException e) {
            return; // the index does not name it any more
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            return; // the lock ends with the process at the latest
        }
    }
}
