package org.apical.host.framework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apical.core.registry.PluginInfo;
import org.apical.core.registry.PluginRegistry;
import org.apical.host.bundleset.BundleFile;
import org.apical.plugin.InputException;
import org.apical.plugin.PluginKind;
import org.apical.plugin.RunException;
import org.osgi.framework.BundleContext;

/** A framework of its own for one bundle, in a temporary folder that goes with it. */
public final class TrialHost implements AutoCloseable {
    private static final String MEND =
            "build it against this version of Apical, and put into the jar what else it needs";

    private final BundleFile bundle;
    private final Path folder;
    private final FelixHost felix;

    private TrialHost(BundleFile bundle, Path folder, FelixHost felix) {
        this.bundle = bundle;
        this.folder = folder;
        this.felix = felix;
    }

    /**
     * Installs and starts a bundle.
     *
     * @param bundle the bundle
     * @param distribution folder of the distribution, or root of the source tree
     * @param compiler for the texts of the bundle
     * @param messages receives warnings, one line each
     * @throws InputException as {@link FelixHost#start}
     */
    public static TrialHost start(
            BundleFile bundle, Path distribution, TextCompiler compiler, Consumer<String> messages) {
        Path folder = temporary();
        try {
            List<BundleFile> all = ComponentRuntime.join(List.of(bundle), distribution);
            return new TrialHost(bundle, folder, FelixHost.start(all, folder, true, compiler, messages));
        } catch (InputException e) {
            delete(folder);
            throw e.slug().equals("bundle-unresolved") ? e.mend(MEND) : e;
        } catch (RuntimeException e) {
            delete(folder);
            throw e;
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("apical-trial-");
        } catch (IOException e) {
            throw new RunException(
                            "no-temporary-folder", "no folder for temporary files can be made: " + e.getMessage())
                    .mend("make room, or name another folder by -Djava.io.tmpdir in APICAL_OPTS");
        }
    }

    private static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            return; // a left-over temporary folder does no harm
        }
    }

    /** The plug-ins of the bundle. */
    public PluginRegistry registry() {
        return new ServiceRegistry(felix.context(), bundle.plugins(), bundle.symbolicName());
    }

    /** Where the bundle's services are. */
    BundleContext context() {
        return felix.context();
    }

    /**
     * Takes each announced plug-in in hand, but for experiments, which are texts.
     *
     * @throws InputException {@code plugin-unusable} for one that the bundle does not offer
     */
    public List<PluginRegistry.Found> plugins() {
        List<PluginRegistry.Found> found = new ArrayList<>();
        for (PluginInfo plugin : bundle.plugins()) {
            if (plugin.kind() != PluginKind.EXPERIMENT) {
                found.add(registry().find(plugin.kind(), plugin.name(), plugin.version()));
            }
        }
        return List.copyOf(found);
    }

    @Override
    public void close() {
        felix.close();
        delete(folder);
    }
}
