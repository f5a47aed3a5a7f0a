package org.apical.host;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apical.core.registry.PluginInfo;
import org.apical.core.registry.Suggestions;
import org.apical.host.bundleset.BundleFile;
import org.apical.host.bundleset.BundleShelf;
import org.apical.host.bundleset.VersionWish;
import org.apical.host.framework.TrialHost;
import org.apical.host.store.Admission;
import org.apical.host.store.BundleStore;
import org.apical.host.store.InstalledBundle;
import org.apical.host.store.JarEntries;
import org.apical.host.store.SignaturePolicy;
import org.apical.host.store.StoreChange;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.apical.plugin.PluginKind;

/**
 * Puts bundles into the user's store and takes them out. A jar gets in when it is whole, does not collide with what is there,
 * resolves, starts, and offers the plug-ins that it announces; whatever is refused leaves the store as it was.
 */
public final class BundleInstaller {
    private final HostOptions options;
    private final SignaturePolicy signatures;
    private final BundleStore store;

    /** An installer into the store of a user. */
    public BundleInstaller(HostOptions options, SignaturePolicy signatures) {
        this.options = options;
        this.signatures = signatures;
        this.store = BundleStore.of(options.user());
    }

    /**
     * Adds a bundle, beside other versions of it.
     *
     * @return the bundle; empty if this very jar is installed already
     * @throws InputException what is wrong with the jar; the store is as it was
     */
    public Optional<BundleFile> install(Path jar) {
        BundleFile bundle = read(jar);
        if (isInstalled(bundle)) {
            return Optional.empty();
        }
        admit(bundle, Optional.empty());
        try (StoreChange change = change()) {
            change.add(bundle);
        }
        return Optional.of(bundle);
    }

    /**
     * Puts a bundle in the place of the one version of it that is installed.
     *
     * @return what it replaces; empty if this very jar is installed already
     * @throws InputException {@code bundle-not-installed}, {@code bundle-several}, or what is wrong with the jar; the store is
     *     as it was
     */
    public Optional<InstalledBundle> update(Path jar) {
        BundleFile bundle = read(jar);
        if (isInstalled(bundle)) {
            return Optional.empty();
        }
        InstalledBundle old = one(bundle.symbolicName(), Optional.empty());
        admit(bundle, Optional.of(old));
        try (StoreChange change = change()) {
            change.replace(old, bundle);
        }
        return Optional.of(old);
    }

    /**
     * Takes a bundle out.
     *
     * @param name name of the bundle, or of a plug-in that only one installed bundle announces
     * @param version its version, or a range; may be empty if one is installed
     * @return what it was
     * @throws InputException {@code bundle-not-installed}, {@code bundle-several}, {@code plugin-version}
     */
    public InstalledBundle remove(String name, Optional<String> version) {
        InstalledBundle old = one(name, version);
        try (StoreChange change = change()) {
            change.remove(old);
        }
        return old;
    }

    private StoreChange change() {
        return StoreChange.begin(store, options.user().resolve("cache/store.lock"));
    }

    private static BundleFile read(Path jar) {
        JarEntries.check(jar);
        return BundleFile.read(jar);
    }

    /** Whether the same content is there; another content of the same version is refused. */
    private boolean isInstalled(BundleFile bundle) {
        Optional<InstalledBundle> same = store.entries().stream()
                .filter(b -> b.symbolicName().equals(bundle.symbolicName()))
                .filter(b -> b.version().equals(bundle.version()))
                .findFirst();
        if (same.isEmpty()) {
            return false;
        }
        same.get().read();
        if (!same.get().digest().equals(bundle.digest())) {
            InputException fault = new InputException(
                    "bundle-content", bundle.title() + " is installed with another content, and a version names one");
            fault.at(Place.of(bundle.path().toString()))
                    .mend("raise Bundle-Version, or 'apical bundle remove " + bundle.symbolicName() + " "
                            + bundle.version() + "' first");
            throw fault;
        }
        return true;
    }

    private void admit(BundleFile bundle, Optional<InstalledBundle> replaced) {
        signatures.check(bundle);
        List<BundleFile> others =
                new ArrayList<>(BundleShelf.scan(List.of(options.userBundles())).bundles());
        others.addAll(store.read().sound());
        others.removeIf(
                b -> replaced.filter(old -> old.digest().equals(b.digest())).isPresent());
        new Admission(BundleShelf.scan(List.of(options.shippedBundles())).bundles(), others).check(bundle);
        bundle.plugins().stream()
                .filter(p -> p.kind() == PluginKind.EXPERIMENT)
                .forEach(p -> ExperimentText.of(bundle, p));
        try (TrialHost trial =
                TrialHost.start(bundle, options.distribution(), options.compiler(), options.messages())) {
            trial.plugins();
        }
    }

    private InstalledBundle one(String name, Optional<String> version) {
        List<InstalledBundle> named = named(name);
        if (named.isEmpty()) {
            throw notInstalled(name);
        }
        VersionWish wish = VersionWish.parse(version.orElse(""));
        List<InstalledBundle> found =
                named.stream().filter(b -> wish.allows(b.version().toString())).toList();
        if (found.isEmpty()) {
            throw fault(
                            "bundle-not-installed",
                            "'" + name + "' is not installed in version " + version.orElse(""),
                            named)
                    .mend("name one of these versions");
        }
        if (found.size() > 1) {
            throw fault("bundle-several", "several versions of '" + name + "' are installed", named)
                    .mend("say which: 'apical bundle remove " + name + " "
                            + found.get(0).version() + "'");
        }
        return found.get(0);
    }

    private List<InstalledBundle> named(String name) {
        List<InstalledBundle> byName = store.entries().stream()
                .filter(b -> b.symbolicName().equals(name))
                .toList();
        if (!byName.isEmpty()) {
            return byName;
        }
        List<String> digests = store.read().sound().stream()
                .filter(b -> b.plugins().stream().map(PluginInfo::name).anyMatch(name::equals))
                .map(BundleFile::digest)
                .toList();
        return store.entries().stream()
                .filter(b -> digests.contains(b.digest()))
                .toList();
    }

    private InputException notInstalled(String name) {
        List<String> names = store.entries().stream()
                .map(InstalledBundle::symbolicName)
                .distinct()
                .toList();
        String what = "no bundle '" + name + "' is installed" + Suggestions.didYouMean(name, names);
        return (InputException) fault("bundle-not-installed", what, store.entries())
                .mend("'apical bundle list' shows what is installed; 'apical bundle install' adds a jar");
    }

    private static InputException fault(String slug, String what, List<InstalledBundle> known) {
        InputException fault = new InputException(slug, what);
        fault.known(
                known.stream().map(b -> b.symbolicName() + " " + b.version()).toList());
        return fault;
    }
}
