package org.apical.cli.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apical.core.folder.AtomicFile;
import org.apical.core.folder.DiskFault;
import org.apical.core.registry.PluginInfo;
import org.apical.core.registry.PluginRegistry;
import org.apical.host.ApicalHost;
import org.apical.host.framework.Guest;
import org.apical.host.framework.LooseText;
import org.apical.plugin.InputException;
import org.apical.plugin.PluginKind;

/**
 * The plug-ins of a run: those of its bundle set, and jars and texts that arrive while it goes on. What has been swapped in is kept in
 * the run's folder, so that the run can be resumed wherever the folder is.
 */
public final class LivePlugins implements PluginRegistry {
    private static final String FOLDER = "plugins";

    private final ApicalHost host;
    private final PluginRegistry set;
    private final Path kept;
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();

    /**
     * The plug-ins of a run.
     *
     * @param host those of its bundle set
     * @param run the folder of the run
     */
    public LivePlugins(ApicalHost host, Path run) {
        this.host = host;
        this.set = host.registry();
        this.kept = run.resolve(FOLDER);
    }

    /** Whether a file is called like something that can arrive. */
    public static boolean isPlugin(Path file) {
        return isJar(file) || LooseText.isText(file);
    }

    private static boolean isJar(Path file) {
        return file.getFileName().toString().endsWith(".jar");
    }

    /**
     * Takes in a jar or text, checked, resolved and compiled; nothing uses it yet.
     *
     * @throws InputException what is wrong with it; then it is not there
     */
    public Arrival bring(Path file) {
        Arrival arrival = isJar(file) ? jar(file) : text(file);
        arrivals.add(arrival);
        return arrival;
    }

    private Arrival jar(Path file) {
        Guest guest = host.install(file);
        List<PluginInfo> plugins = guest.file().plugins().stream()
                .filter(p -> p.kind() != PluginKind.EXPERIMENT)
                .toList();
        return new Arrival(file, guest.file().digest(), plugins, guest.registry(), guest::close);
    }

    private Arrival text(Path file) {
        LooseText text = host.compile(file);
        return new Arrival(file, text.info().digest(), List.of(text.info()), text, () -> {});
    }

    /** Takes away what nobody uses any more. */
    public void dismiss(Arrival arrival) {
        arrivals.remove(arrival);
        arrival.leaving().run();
    }

    /** Copies what has been swapped in to the folder of the run. */
    public void keep(Arrival arrival) {
        String name = arrival.file().getFileName().toString();
        Path copy = kept.resolve(arrival.digest().substring(0, 16) + name.substring(name.lastIndexOf('.')));
        if (!Files.exists(copy)) {
            AtomicFile.writeFile(copy, draft -> Files.copy(arrival.file(), draft));
        }
    }

    /** Takes in all that an earlier part of the run has kept. */
    public void recall() {
        if (!Files.isDirectory(kept)) {
            return;
        }
        try (Stream<Path> files = Files.list(kept)) {
            files.filter(LivePlugins::isPlugin).sorted().forEach(this::bring);
        } catch (IOException e) {
            throw DiskFault.reading(kept, e);
        }
    }

    @Override
    public List<PluginInfo> all() {
        return set.all();
    }

    @Override
    public Found find(PluginKind kind, String name, String versionRange) {
        return set.find(kind, name, versionRange);
    }

    @Override
    public Found find(PluginKind kind, String name, PluginInfo exactly) {
        for (Arrival arrival : arrivals) {
            if (arrival.digest().equals(exactly.digest())) {
                return arrival.registry().find(kind, name, "");
            }
        }
        return set.find(kind, name, exactly);
    }
}
