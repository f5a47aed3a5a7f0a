package org.apical.host.framework;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apical.host.bundleset.BundleFile;
import org.apical.host.diagnose.ResolutionDiagnosis;
import org.apical.host.diagnose.StartDiagnosis;
import org.apical.plugin.InputException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.FrameworkWiring;

/** The steps that bundles of every framework here go through; a fault of one names its jar. */
final class Lifecycle {
    private Lifecycle() {}

    /**
     * Finds all that bundles need.
     *
     * @param context of the framework
     * @throws InputException {@code bundle-unresolved}
     */
    static void resolve(BundleContext context, Map<Bundle, BundleFile> installed) {
        if (!wiring(context).resolveBundles(installed.keySet())) {
            throw new ResolutionDiagnosis(context, installed).explain();
        }
    }

    /**
     * Starts bundles in order, but for fragments.
     *
     * @throws InputException {@code bundle-start}
     */
    static void start(Map<Bundle, BundleFile> installed) {
        installed.forEach((bundle, file) -> {
            if (!file.isFragment()) {
                start(bundle, file);
            }
        });
    }

    /** Starts one bundle. */
    static void start(Bundle bundle, BundleFile file) {
        try {
            bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
        } catch (BundleException e) {
            throw StartDiagnosis.explain(file, e);
        }
    }

    /**
     * Lets go of uninstalled bundles, and waits until that is done.
     *
     * @param context of the framework
     * @param bundles which ones; null for all
     * @param seconds how long to wait
     * @return false if it is not done by then
     */
    static boolean refresh(BundleContext context, Collection<Bundle> bundles, long seconds) {
        CountDownLatch refreshed = new CountDownLatch(1);
        wiring(context).refreshBundles(bundles, event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                refreshed.countDown();
            }
        });
        try {
            return refreshed.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true; // who is interrupted does not want to hear of it
        }
    }

    private static FrameworkWiring wiring(BundleContext context) {
        return context.getBundle().adapt(FrameworkWiring.class);
    }
}
