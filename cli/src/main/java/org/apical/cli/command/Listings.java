package org.apical.cli.command;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apical.cli.format.Listing;
import org.apical.core.machine.Backends;
import org.apical.core.registry.PluginInfo;
import org.apical.host.ApicalHost;
import org.apical.host.bundleset.BundleFile;
import org.apical.kernel.Backend;
import org.apical.plugin.InputException;
import org.apical.plugin.PluginKind;
import org.apical.state.Precision;

/** The lists of what there is. They are read from manifests and texts; nothing is started for them. */
final class Listings {
    static final List<String> NAMES = List.of("experiments", "plugins", "bundles", "backends", "datasets");

    private static final Pattern TITLE = Pattern.compile("(?m)^title:\\s*(.+?)\\s*$");

    private final ApicalHost host;

    Listings(ApicalHost host) {
        this.host = host;
    }

    List<Listing> all() {
        return NAMES.stream().map(this::named).toList();
    }

    Listing named(String name) {
        return switch (name) {
            case "experiments" -> experiments();
            case "plugins" -> plugins();
            case "bundles" -> bundles();
            case "backends" -> backends();
            default -> datasets();
        };
    }

    private Stream<PluginInfo> infos() {
        return host.plugins().stream()
                .sorted(Comparator.comparing(PluginInfo::kind)
                        .thenComparing(PluginInfo::name)
                        .thenComparing(PluginInfo::version));
    }

    private Listing experiments() {
        Listing list = new Listing("experiments", "name", "version", "bundle", "title");
        infos().filter(i -> i.kind() == PluginKind.EXPERIMENT)
                .forEach(i -> list.row(i.name(), i.version(), i.bundle(), title(i.name())));
        return list;
    }

    private String title(String experiment) {
        try {
            Matcher title = TITLE.matcher(host.experiment(experiment).text());
            return title.find() ? title.group(1) : "";
        } catch (InputException e) {
            return "cannot be read: " + e.what();
        }
    }

    private Listing datasets() {
        Listing list = new Listing("datasets", "name", "version", "bundle", "bundle_version");
        infos().filter(i -> i.kind() == PluginKind.DATASET)
                .forEach(i -> list.row(i.name(), i.version(), i.bundle(), i.bundleVersion()));
        return list;
    }

    private Listing plugins() {
        Listing list = new Listing("plugins", "kind", "name", "version", "bundle", "bundle_version");
        infos().filter(i -> i.kind() != PluginKind.EXPERIMENT)
                .forEach(i -> list.row(i.kind().word(), i.name(), i.version(), i.bundle(), i.bundleVersion()));
        return list;
    }

    private Listing bundles() {
        Listing list = new Listing("bundles", "name", "version", "plugins", "file", null, "sha256");
        for (BundleFile bundle : host.bundles()) {
            list.row(
                    bundle.symbolicName(),
                    bundle.version().toString(),
                    bundle.plugins().size(),
                    bundle.path().toString(),
                    bundle.digest());
        }
        return list;
    }

    static Listing backends() {
        Listing list = new Listing("backends", "name", "available", "precision", "detail");
        for (Backend backend : Backends.known().all()) {
            String precisions = String.join(
                    " ",
                    backend.precisions().stream().sorted().map(Precision::word).toList());
            list.row(
                    backend.name(),
                    backend.refusal().isEmpty(),
                    precisions,
                    backend.refusal().orElseGet(backend::detail));
        }
        return list;
    }
}
