package org.apical.cli.live;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apical.core.folder.DiskFault;
import org.apical.core.folder.SwapRecord;
import org.apical.host.bundleset.Digests;
import org.apical.plugin.ApicalException;
import org.apical.plugin.InputException;

/**
 * Watches a folder: a jar or text that changes in it, and whose plug-in the run uses, is swapped in. What is wrong with it is said, and
 * changes nothing.
 */
public final class FolderWatch implements AutoCloseable {
    /** A file counts as written when nothing has happened in the folder for so long. */
    private static final long QUIET_MILLISECONDS = 300;

    private final Path folder;
    private final WatchService service;
    private final LivePlugins plugins;
    private final Exchange exchange;
    private final Consumer<String> messages;
    private final Map<Path, String> digests = new HashMap<>();
    private final Map<Path, Arrival> inUse = new HashMap<>();
    private final Thread thread;

    /**
     * Begins to watch.
     *
     * @param messages receives what is to be told, beside the swaps themselves
     * @throws InputException {@code watch-missing} if there is no such folder
     */
    public FolderWatch(Path folder, LivePlugins plugins, Exchange exchange, Consumer<String> messages) {
        if (!Files.isDirectory(folder)) {
            throw new InputException("watch-missing", "there is no folder '" + folder + "' to watch");
        }
        this.folder = folder;
        this.plugins = plugins;
        this.exchange = exchange;
        this.messages = messages;
        try {
            this.service = folder.getFileSystem().newWatchService();
            folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(LivePlugins::isPlugin).forEach(file -> digests.put(file, digest(file)));
            }
        } catch (IOException e) {
            throw DiskFault.reading(folder, e);
        }
        this.thread = new Thread(this::watch, "apical-watch");
        thread.setDaemon(true);
        thread.start();
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    private void watch() {
        try {
            while (true) {
                changed(service.take()).forEach(this::consider);
            }
        } catch (InterruptedException | ClosedWatchServiceException | CancellationException e) {
            return; // the run is over
        }
    }

    /** The files that have changed, when the folder has come to rest. */
    private Set<Path> changed(WatchKey first) throws InterruptedException {
        Set<Path> files = new TreeSet<>();
        for (WatchKey key = first; key != null; key = service.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS)) {
            for (WatchEvent<?> event : key.pollEvents()) {
                if (event.context() instanceof Path name) {
                    files.add(folder.resolve(name));
                }
            }
            key.reset();
        }
        files.removeIf(file -> !LivePlugins.isPlugin(file) || !Files.isRegularFile(file));
        return files;
    }

    private void consider(Path file) {
        try {
            String digest = digest(file);
            if (!digest.equals(digests.put(file, digest))) {
                swapIn(file);
            }
        } catch (ApicalException e) {
            messages.accept(e.getMessage());
        }
    }

    private void swapIn(Path file) {
        Arrival arrival = plugins.bring(file);
        List<SwapRecord> swaps = exchange.everywhere(arrival);
        if (swaps.isEmpty()) {
            messages.accept("'" + file.getFileName() + "' has changed, but the run uses nothing of it");
        }
        if (!swaps.isEmpty() && swaps.stream().allMatch(SwapRecord::isDone)) {
            Arrival before = inUse.put(file, arrival);
            if (before != null) {
                plugins.dismiss(before);
            }
        } else {
            plugins.dismiss(arrival);
        }
    }

    private static String digest(Path file) {
        try {
            return Digests.sha256(Files.readAllBytes(file));
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            service.close();
        } catch (IOException e) {
            throw DiskFault.reading(folder, e);
        }
    }
}
