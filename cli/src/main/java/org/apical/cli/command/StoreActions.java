package org.apical.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apical.cli.format.Listing;
import org.apical.core.registry.PluginInfo;
import org.apical.host.BundleInstaller;
import org.apical.host.HostOptions;
import org.apical.host.bundleset.BundleFile;
import org.apical.host.store.BundleStore;
import org.apical.host.store.InstalledBundle;
import org.apical.host.store.SignaturePolicy;

/** What a user does to the store; each says in a note what it did and gives the store's content. */
final class StoreActions {
    private final Context context;
    private final HostOptions options;
    private final boolean isSignatureRequired;
    private final List<String> signers;

    StoreActions(Context context, boolean isSignatureRequired, List<String> signers) {
        this.context = context;
        this.options = context.hostOptions().get();
        this.isSignatureRequired = isSignatureRequired;
        this.signers = signers;
    }

    Listing install(Path jar) {
        Optional<BundleFile> added = installer().install(jar);
        say(added.map(b -> "installed " + b.title()).orElse("this very jar is installed already"));
        return content();
    }

    Listing update(Path jar) {
        Optional<InstalledBundle> old = installer().update(jar);
        String version = BundleFile.read(jar).version().toString();
        say(old.map(b -> "updated " + b.title() + " to " + version).orElse("this very jar is installed already"));
        return content();
    }

    Listing remove(List<String> nameAndVersion) {
        Optional<String> version = nameAndVersion.stream().skip(1).findFirst();
        say("removed " + installer().remove(nameAndVersion.get(0), version).title());
        return content();
    }

    Listing list() {
        return content();
    }

    private BundleInstaller installer() {
        return new BundleInstaller(options, SignaturePolicy.of(options.user(), isSignatureRequired, signers));
    }

    private void say(String what) {
        context.console().note(what);
    }

    private Listing content() {
        BundleStore.Content content = BundleStore.of(options.user()).read();
        content.damage().forEach(e -> say(e.getMessage()));
        Listing list = new Listing("bundles", "name", "version", "plugins", "announces", null, "file", "sha256");
        for (BundleFile bundle : content.sound()) {
            list.row(
                    bundle.symbolicName(),
                    bundle.version().toString(),
                    bundle.plugins().size(),
                    names(bundle),
                    bundle.path().toString(),
                    bundle.digest());
        }
        return list;
    }

    private static String names(BundleFile bundle) {
        return bundle.plugins().stream().map(PluginInfo::name).distinct().collect(Collectors.joining(" "));
    }
}
