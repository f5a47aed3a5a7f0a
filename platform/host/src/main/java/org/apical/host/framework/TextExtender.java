package org.apical.host.framework;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apical.host.bundleset.BundleFile;
import org.apical.plugin.ApicalException;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.apical.plugin.Plugin;
import org.apical.plugin.PluginKind;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.BundleTracker;

/**
 * Turns the equation texts of each started bundle into services, in that bundle's name, until it stops.
 *
 * <p>A text lies in {@code OSGI-INF/apical} and its ending says its kind. Its name and version are those of the bundle's
 * capability; a text that the manifest does not announce is taken with a warning, in the version of the bundle.
 */
final class TextExtender extends BundleTracker<List<ServiceRegistration<?>>> {
    private final TextCompiler compiler;
    private final Consumer<String> messages;
    private final Map<Bundle, InputException> failures = new ConcurrentHashMap<>();

    TextExtender(BundleContext context, TextCompiler compiler, Consumer<String> messages) {
        super(context, Bundle.ACTIVE, null);
        this.compiler = compiler;
        this.messages = messages;
    }

    /** What was wrong with texts, so far. */
    List<InputException> failures() {
        return List.copyOf(failures.values());
    }

    /** What was wrong with a text of a bundle. */
    Optional<InputException> failureOf(Bundle bundle) {
        return Optional.ofNullable(failures.get(bundle));
    }

    @Override
    public List<ServiceRegistration<?>> addingBundle(Bundle bundle, BundleEvent event) {
        List<ServiceRegistration<?>> registrations = new ArrayList<>();
        for (URL entry : texts(bundle)) {
            String file = bundle.getSymbolicName() + "!" + entry.getPath();
            try {
                kind(file).map(kind -> register(bundle, kind, entry, file)).ifPresent(registrations::add);
            } catch (InputException e) {
                failures.putIfAbsent(bundle, e);
            }
        }
        return registrations;
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, List<ServiceRegistration<?>> registrations) {
        failures.remove(bundle);
        for (ServiceRegistration<?> registration : registrations) {
            try {
                registration.unregister();
            } catch (IllegalStateException e) {
                // the framework was faster
            }
        }
    }

    private static List<URL> texts(Bundle bundle) {
        return Optional.ofNullable(bundle.findEntries(BundleFile.TEXTS, "*", false))
                .map(Collections::list)
                .map(List::copyOf)
                .orElse(List.of());
    }

    private static Optional<PluginKind> kind(String file) {
        return KindServices.ofEnding(file.substring(file.lastIndexOf('.') + 1));
    }

    private ServiceRegistration<?> register(Bundle bundle, PluginKind kind, URL entry, String file) {
        Plugin plugin = compile(kind, entry, file);
        Announcements announced = Announcements.of(bundle);
        String version = announced.version(kind, plugin.name()).orElseGet(() -> {
            rejectWrongName(announced, kind, plugin.name(), file);
            messages.accept("the " + kind.title() + " '" + plugin.name() + "' in " + file
                    + " is not announced by its bundle, so lists do not show it");
            return bundle.getVersion().toString();
        });
        Map<String, Object> properties =
                Map.of(KindServices.KIND, kind.word(), KindServices.NAME, plugin.name(), KindServices.VERSION, version);
        return bundle.getBundleContext()
                .registerService(interfaces(kind), plugin, FrameworkUtil.asDictionary(properties));
    }

    private Plugin compile(PluginKind kind, URL entry, String file) {
        Plugin plugin;
        try (InputStream in = entry.openStream()) {
            plugin = compiler.compile(new String(in.readAllBytes(), StandardCharsets.UTF_8), file);
        } catch (IOException e) {
            throw new InputException("bundle-corrupt", "the text '" + file + "' cannot be read: " + e.getMessage())
                    .because(e);
        } catch (ApicalException e) {
            throw e.at(Place.of(file));
        }
        if (!KindServices.type(kind).isInstance(plugin)) {
            throw new InputException(
                            "text-kind",
                            "the text '" + file + "' is no " + kind.title() + " although its ending says so")
                    .at(Place.of(file))
                    .mend("change the ending of the file, or the first word of the text");
        }
        return plugin;
    }

    /** A text that is called like an announced plug-in must be that plug-in. */
    private static void rejectWrongName(Announcements announced, PluginKind kind, String name, String file) {
        String base = file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
        announced
                .names(kind)
                .filter(n -> n.substring(n.lastIndexOf('/') + 1).equals(base))
                .findFirst()
                .ifPresent(expected -> {
                    throw new InputException(
                                    "text-name",
                                    "the text says that its name is '" + name + "', but its bundle announces '"
                                            + expected + "'")
                            .at(Place.of(file))
                            .mend("use one name in the text and in Provide-Capability");
                });
    }

    private static String[] interfaces(PluginKind kind) {
        Set<String> names = new LinkedHashSet<>();
        names.add(Plugin.class.getName());
        names.add(KindServices.type(kind).getName());
        return names.toArray(new String[0]);
    }
}
