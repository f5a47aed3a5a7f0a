package org.apical.host.framework;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.felix.framework.Felix;
import org.apical.host.bundleset.BundleFile;
import org.apical.host.bundleset.Digests;
import org.apical.plugin.InputException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/** A running framework with the bundles of one set. */
public final class FelixHost implements AutoCloseable {
    private static final long STOP_MILLISECONDS = 10_000;

    private final Felix felix;
    private final FrameworkCache cache;
    private final TextExtender extender;

    private FelixHost(Felix felix, FrameworkCache cache, TextExtender extender) {
        this.felix = felix;
        this.cache = cache;
        this.extender = extender;
    }

    /**
     * Installs and starts bundles.
     *
     * @param bundles the bundles
     * @param caches folder of the bundle caches
     * @param isClean whether a cache from an earlier start is forgotten
     * @param compiler for the equation texts of the bundles
     * @param messages receives warnings, one line each
     * @throws InputException {@code bundle-unresolved}, {@code bundle-start}, or what is wrong in a text
     */
    public static FelixHost start(
            List<BundleFile> bundles, Path caches, boolean isClean, TextCompiler compiler, Consumer<String> messages) {
        FrameworkCache cache = FrameworkCache.open(caches, key(bundles), messages);
        try {
            return start(bundles, cache, isClean, compiler, messages);
        } catch (RuntimeException e) {
            cache.close();
            throw e;
        }
    }

    private static FelixHost start(
            List<BundleFile> bundles,
            FrameworkCache cache,
            boolean isClean,
            TextCompiler compiler,
            Consumer<String> messages) {
        try {
            if (!isClean && cache.isPrepared()) {
                try {
                    return launch(bundles, cache, compiler, messages);
                } catch (BundleException | IllegalStateException e) {
                    messages.accept("the bundle cache was damaged and is made anew (" + e.getMessage() + ")");
                }
            }
            cache.reset();
            return launch(bundles, cache, compiler, messages);
        } catch (BundleException | IOException e) {
            throw new InputException("framework-start", "the plug-in framework does not start: " + e.getMessage())
                    .mend("try again with --clean, or name another folder in the environment variable APICAL_HOME")
                    .because(e);
        }
    }

    /**
     * Sees to it that bundles find all that they need, without starting them.
     *
     * @param bundles the bundles
     * @param messages receives warnings, one line each
     * @throws InputException {@code bundle-unresolved}
     */
    public static void check(List<BundleFile> bundles, Consumer<String> messages) {
        FrameworkCache cache = FrameworkCache.temporary();
        Felix felix = new Felix(configuration(cache.storage(), messages));
        try {
            felix.init();
            Lifecycle.resolve(felix.getBundleContext(), install(felix.getBundleContext(), bundles));
        } catch (BundleException e) {
            throw new InputException("framework-start", "the plug-in framework does not start: " + e.getMessage())
                    .because(e);
        } finally {
            stop(felix, null);
            cache.close();
        }
    }

    /** Where services are looked up. */
    public BundleContext context() {
        return felix.getBundleContext();
    }

    /**
     * Installs and starts one more bundle, beside those of the set.
     *
     * @param bundle the bundle
     * @param distribution where the runtime of components is, if it needs that
     * @throws InputException {@code bundle-unresolved}, {@code bundle-start}, or what is wrong in a text
     */
    public Guest guest(BundleFile bundle, Path distribution) {
        List<BundleFile> helpers = new ArrayList<>(ComponentRuntime.join(List.of(bundle), distribution));
        helpers.remove(bundle);
        helpers.removeIf(helper -> isInstalled(helper.symbolicName()));
        return Guest.install(bundle, helpers, this);
    }

    private boolean isInstalled(String symbolicName) {
        return Stream.of(context().getBundles()).anyMatch(b -> symbolicName.equals(b.getSymbolicName()));
    }

    /** What was wrong with a text of a bundle, if anything was. */
    Optional<InputException> failureOf(Bundle bundle) {
        return extender.failureOf(bundle);
    }

    /** The texts of bundles that could not become plug-ins since the start. */
    public List<InputException> failures() {
        return extender.failures();
    }

    @Override
    public void close() {
        stop(felix, extender);
        cache.close();
    }

    private static FelixHost launch(
            List<BundleFile> bundles, FrameworkCache cache, TextCompiler compiler, Consumer<String> messages)
            throws BundleException {
        Felix felix = new Felix(configuration(cache.storage(), messages));
        TextExtender extender = null;
        try {
            felix.init();
            Map<Bundle, BundleFile> installed = install(felix.getBundleContext(), bundles);
            extender = new TextExtender(felix.getBundleContext(), compiler, messages);
            extender.open();
            felix.start();
            Lifecycle.resolve(felix.getBundleContext(), installed);
            Lifecycle.start(installed);
            extender.failures().stream().findFirst().ifPresent(failure -> {
                throw failure;
            });
            cache.seal();
            return new FelixHost(felix, cache, extender);
        } catch (BundleException | RuntimeException e) {
            stop(felix, extender);
            throw e;
        }
    }

    private static Map<String, Object> configuration(Path storage, Consumer<String> messages) {
        Map<String, Object> configuration = new HashMap<>();
        configuration.put(Constants.FRAMEWORK_STORAGE, storage.toString());
        configuration.put(
                Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SystemPackages.ofApi().extra());
        configuration.put("felix.cache.locking", "false"); // the cache has a lock of its own
        configuration.put(Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE); // for guests
        configuration.put("felix.log.level", "1");
        configuration.put("felix.log.logger", new FrameworkLog(messages));
        configuration.put("felix.service.urlhandlers", "false");
        return configuration;
    }

    private static String key(List<BundleFile> bundles) {
        StringBuilder content = new StringBuilder(
                        SystemPackages.ofApi().product().toString())
                .append(SystemPackages.ofApi().extra());
        bundles.forEach(b -> content.append('\n').append(b.digest()));
        return Digests.sha256(content.toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, 16);
    }

    private static Map<Bundle, BundleFile> install(BundleContext context, List<BundleFile> bundles)
            throws BundleException {
        Map<Bundle, BundleFile> installed = new LinkedHashMap<>();
        for (BundleFile file : bundles) {
            Bundle bundle = context.getBundle(file.location());
            if (bundle == null) {
                bundle = context.installBundle(file.location(), new ByteArrayInputStream(file.content()));
            }
            installed.put(bundle, file);
        }
        Set<Bundle> strangers = new HashSet<>(List.of(context.getBundles()));
        strangers.removeAll(installed.keySet());
        strangers.remove(context.getBundle());
        if (!strangers.isEmpty()) {
            throw new BundleException("it holds bundles that are not in the set: " + strangers);
        }
        return installed;
    }

    private static void stop(Felix felix, TextExtender extender) {
        try {
            if (extender != null) {
                extender.close();
            }
            felix.stop();
            felix.waitForStop(STOP_MILLISECONDS);
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
