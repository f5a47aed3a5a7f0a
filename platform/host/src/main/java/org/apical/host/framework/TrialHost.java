package org.apical.host.framework;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apical.core.registry.PluginInfo;
import org.apical.core.registry.PluginRegistry;
import org.apical.host.bundleset.BundleFile;
import org.apical.host.diagnose.StartDiagnosis;
import org.apical.plugin.InputException;
import org.apical.plugin.PluginKind;
import org.apical.plugin.RunException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleWiring;

/** A framework of its own for one bundle, in a temporary folder that goes with it. */
public final class TrialHost implements AutoCloseable {
    private static final long REFRESH_SECONDS = 60;
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

    /**
     * Takes an announced plug-in in hand.
     *
     * @throws InputException {@code plugin-unusable} if the bundle does not offer it
     */
    public PluginRegistry.Found find(PluginInfo plugin) {
        return registry(bundle.plugins()).find(plugin.kind(), plugin.name(), plugin.version());
    }

    /**
     * Takes each announced plug-in in hand, but for experiments, which are texts.
     *
     * @throws InputException {@code plugin-unusable} for one that the bundle does not offer
     */
    public List<PluginRegistry.Found> plugins() {
        return bundle.plugins().stream()
                .filter(p -> p.kind() != PluginKind.EXPERIMENT)
                .map(this::find)
                .toList();
    }

    /** The plug-ins that the bundle offers, announced or not. */
    public List<PluginInfo> offered() {
        return registry(List.of()).all();
    }

    private PluginRegistry registry(List<PluginInfo> announced) {
        return new ServiceRegistry(felix.context(), announced, bundle.symbolicName());
    }

    /**
     * Uninstalls the bundle, refreshes the framework, and installs and starts the bundle anew.
     *
     * @return the class loader that the bundle had before
     */
    public WeakReference<ClassLoader> reinstall() {
        BundleContext context = felix.context();
        Bundle old = context.getBundle(bundle.location());
        WeakReference<ClassLoader> loader =
                new WeakReference<>(old.adapt(BundleWiring.class).getClassLoader());
        try {
            old.uninstall();
            refresh(context);
            Bundle again = context.installBundle(bundle.location(), new ByteArrayInputStream(bundle.content()));
            Lifecycle.start(again, bundle);
        } catch (BundleException e) {
            throw StartDiagnosis.explain(bundle, e);
        }
        return loader;
    }

    private static void refresh(BundleContext context) {
        if (!Lifecycle.refresh(context, null, REFRESH_SECONDS)) {
            throw new IllegalStateException("the framework does not refresh its bundles");
        }
    }

    @Override
    public void close() {
        felix.close();
        delete(folder);
    }
}
