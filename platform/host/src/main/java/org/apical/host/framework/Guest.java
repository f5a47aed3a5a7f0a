package org.apical.host.framework;

import java.io.ByteArrayInputStream;
import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apical.core.registry.PluginRegistry;
import org.apical.host.bundleset.BundleFile;
import org.apical.host.diagnose.StartDiagnosis;
import org.apical.plugin.InputException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleWiring;

/**
 * A bundle that came while the framework ran, beside those of the set: its plug-ins are found through its own registry, and by their
 * digest, but never by their names alone, so that nothing else changes.
 */
public final class Guest implements AutoCloseable {
    private static final AtomicLong NUMBER = new AtomicLong();
    private static final long REFRESH_SECONDS = 30;

    private final BundleContext context;
    private final Bundle bundle;
    private final BundleFile file;
    private final PluginRegistry registry;

    private Guest(BundleContext context, Bundle bundle, BundleFile file, PluginRegistry registry) {
        this.context = context;
        this.bundle = bundle;
        this.file = file;
        this.registry = registry;
    }

    /**
     * Installs and starts a bundle; if that fails, it is gone again.
     *
     * @param helpers bundles that it needs beside those of the set; they stay
     * @throws InputException {@code bundle-unresolved}, {@code bundle-start}, or what is wrong in a text
     */
    static Guest install(BundleFile file, List<BundleFile> helpers, FelixHost host) {
        BundleContext context = host.context();
        Map<Bundle, BundleFile> installed = new LinkedHashMap<>();
        Bundle bundle = put(file, BundleFile.guestLocation(file.digest(), NUMBER.incrementAndGet()), context);
        try {
            helpers.forEach(helper -> installed.put(put(helper, helper.location(), context), helper));
            installed.put(bundle, file);
            Lifecycle.resolve(context, installed);
            Lifecycle.start(installed);
            host.failureOf(bundle).ifPresent(failure -> {
                throw failure;
            });
            return new Guest(context, bundle, file, new ServiceRegistry(context, bundle, file.plugins()));
        } catch (RuntimeException e) {
            remove(bundle, context);
            throw e;
        }
    }

    private static Bundle put(BundleFile file, String location, BundleContext context) {
        try {
            return context.installBundle(location, new ByteArrayInputStream(file.content()));
        } catch (BundleException e) {
            throw StartDiagnosis.explain(file, e);
        }
    }

    /** Its jar. */
    public BundleFile file() {
        return file;
    }

    /** Its own plug-ins, and no others. */
    public PluginRegistry registry() {
        return registry;
    }

    /** Its class loader, for those who watch whether it is let go. */
    public WeakReference<ClassLoader> loader() {
        return new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader());
    }

    /** Takes it away; nobody may use its plug-ins any more. */
    @Override
    public void close() {
        remove(bundle, context);
    }

    private static void remove(Bundle bundle, BundleContext context) {
        try {
            bundle.uninstall();
        } catch (BundleException | IllegalStateException e) {
            return; // it is gone already, or the framework is
        }
        Lifecycle.refresh(context, List.of(bundle), REFRESH_SECONDS);
    }
}
