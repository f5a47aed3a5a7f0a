package org.apical.host.framework;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apical.plugin.RunException;

/**
 * A folder in which the framework keeps its bundles, so that the next start with the same bundles installs nothing.
 *
 * <p>The folder belongs to one process at a time; a second process with the same bundles gets the next folder. It counts as
 * prepared once it is sealed: a list of its jars with their lengths is written last, so that what a killed or disturbed
 * process left is recognised and made anew.
 */
final class FrameworkCache implements AutoCloseable {
    private static final String SEAL = "sealed";
    private static final int SLOTS = 64;
    private static final Duration UNUSED = Duration.ofDays(30);

    private final Path folder;
    private final Optional<FileChannel> lock;

    private FrameworkCache(Path folder, Optional<FileChannel> lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Takes a folder. If none can be written, a temporary one, with a line of warning.
     *
     * @param caches the folder of all caches
     * @param key hash over all that the content depends on
     * @param messages receives the warning
     */
    static FrameworkCache open(Path caches, String key, Consumer<String> messages) {
        try {
            if (!Files.exists(caches.resolve(key))) {
                forgetUnused(caches);
            }
            for (int slot = 0; slot < SLOTS; slot++) {
                Path folder = Files.createDirectories(caches.resolve(key).resolve(Integer.toString(slot)));
                Optional<FileChannel> lock = tryLock(folder);
                if (lock.isPresent()) {
                    return new FrameworkCache(folder, lock);
                }
            }
            messages.accept("all bundle caches in '" + caches + "' are in use; using a temporary one");
        } catch (IOException e) {
            messages.accept("the bundle cache '" + caches + "' cannot be written (" + e.getMessage()
                    + "); using a temporary one, so the next start will not be faster");
        }
        return temporary();
    }

    /** A folder that is deleted at the end. */
    static FrameworkCache temporary() {
        try {
            return new FrameworkCache(Files.createTempDirectory("apical-"), Optional.empty());
        } catch (IOException e) {
            throw new RunException(
                            "no-temporary-folder",
                            "neither the bundle cache nor the folder for temporary files can be written: "
                                    + e.getMessage())
                    .mend("make room, or name a folder that can be written in the environment variable APICAL_HOME");
        }
    }

    /** Where the framework keeps its files. */
    Path storage() {
        return folder.resolve("felix");
    }

    /** Whether an earlier start left everything in place. */
    boolean isPrepared() {
        try {
            Path seal = folder.resolve(SEAL);
            return Files.exists(seal) && Files.readString(seal).equals(inventory());
        } catch (IOException e) {
            return false;
        }
    }

    /** Says that everything is in place. A failure only costs time at the next start. */
    void seal() {
        try {
            if (!isPrepared()) {
                Path draft = folder.resolve(SEAL + ".new");
                Files.writeString(draft, inventory());
                Files.move(draft, folder.resolve(SEAL), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.setLastModifiedTime(folder.resolve(SEAL), FileTime.from(Instant.now()));
        } catch (IOException e) {
            return; // an unsealed cache is made anew
        }
    }

    /** Empties the folder. */
    void reset() throws IOException {
        Files.deleteIfExists(folder.resolve(SEAL));
        Folders.delete(storage());
    }

    @Override
    public void close() {
        try {
            if (lock.isPresent()) {
                lock.get().close();
            } else {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            return; // a left-over temporary folder does no harm
        }
    }

    private String inventory() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path file : Folders.walk(storage()).stream().sorted().toList()) {
            if (file.getFileName().toString().equals("bundle.jar")) {
                lines.append(Files.size(file)).append(' ').append(storage().relativize(file));
                lines.append('\n');
            }
        }
        return lines.toString();
    }

    private static Optional<FileChannel> tryLock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException e) {
            // another host of this process holds it
        }
        channel.close();
        return Optional.empty();
    }

    /** Deletes caches that nobody has used for a month: each build of a bundle leaves one. */
    private static void forgetUnused(Path caches) throws IOException {
        if (!Files.isDirectory(caches)) {
            return;
        }
        Instant limit = Instant.now().minus(UNUSED);
        List<Path> keys;
        try (Stream<Path> files = Files.list(caches)) {
            keys = files.filter(Files::isDirectory).collect(Collectors.toList());
        }
        for (Path key : keys) {
            Path seal = key.resolve("0").resolve(SEAL);
            if (Files.exists(seal)
                    && Files.getLastModifiedTime(seal).toInstant().isBefore(limit)
                    && tryLock(key.resolve("0")).isPresent()) {
                Folders.delete(key);
            }
        }
    }
}
