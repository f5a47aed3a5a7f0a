package org.apical.host.store;

import java.util.Collection;
import java.util.List;
import org.apical.core.registry.PluginInfo;
import org.apical.host.bundleset.BundleFile;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;

/** Whether a bundle may join those that are there: by its names and versions, without starting it. */
public final class Admission {
    private final Collection<BundleFile> shipped;
    private final Collection<BundleFile> others;

    /**
     * What a newcomer must not collide with.
     *
     * @param shipped the bundles of the distribution
     * @param others the other bundles, installed ones among them
     */
    public Admission(Collection<BundleFile> shipped, Collection<BundleFile> others) {
        this.shipped = List.copyOf(shipped);
        this.others = List.copyOf(others);
    }

    /**
     * Refuses a newcomer that collides.
     *
     * @throws InputException {@code bundle-empty}, {@code bundle-shipped}, {@code plugin-taken}, {@code plugin-duplicate}
     */
    public void check(BundleFile bundle) {
        if (bundle.plugins().isEmpty()) {
            throw fault(
                    bundle,
                    "bundle-empty",
                    bundle.title() + " announces no plug-in",
                    "announce each plug-in in its manifest by Provide-Capability: apical.plugin;kind=...;name=...");
        }
        checkNotShipped(bundle);
        shipped.forEach(other -> checkNames(bundle, other));
        others.forEach(other -> checkNames(bundle, other));
    }

    private void checkNotShipped(BundleFile bundle) {
        if (shipped.stream().anyMatch(b -> b.symbolicName().equals(bundle.symbolicName()))) {
            throw fault(
                    bundle,
                    "bundle-shipped",
                    "a bundle called '" + bundle.symbolicName() + "' is part of Apical itself",
                    "give your bundle a name of your own, such as mylab." + bundle.symbolicName());
        }
    }

    private static void checkNames(BundleFile bundle, BundleFile other) {
        for (PluginInfo plugin : bundle.plugins()) {
            for (PluginInfo there : other.plugins()) {
                if (plugin.kind() == there.kind() && plugin.name().equals(there.name())) {
                    checkName(plugin, bundle, other, there);
                }
            }
        }
    }

    private static void checkName(PluginInfo plugin, BundleFile bundle, BundleFile other, PluginInfo there) {
        String title = "the " + plugin.kind().title() + " '" + plugin.name() + "'";
        if (!bundle.symbolicName().equals(other.symbolicName())) {
            throw fault(
                    bundle,
                    "plugin-taken",
                    title + " of " + bundle.title() + " has the name of one that " + other.title() + " has",
                    "rename it, with the name of your group before it: GROUP/" + base(plugin.name()));
        }
        if (!bundle.version().equals(other.version()) && plugin.version().equals(there.version())) {
            throw fault(
                    bundle,
                    "plugin-duplicate",
                    title + " " + plugin.version() + " is announced twice: by " + other.title() + " and by "
                            + bundle.title(),
                    "raise the version of the plug-in with that of its bundle, or use 'apical bundle update'");
        }
    }

    private static String base(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static InputException fault(BundleFile bundle, String slug, String what, String mend) {
        InputException fault = new InputException(slug, what);
        fault.at(Place.of(bundle.path().toString())).mend(mend);
        return fault;
    }
}
