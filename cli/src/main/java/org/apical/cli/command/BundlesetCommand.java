package org.apical.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apical.cli.format.Json;
import org.apical.cli.format.Listing;
import org.apical.core.registry.Suggestions;
import org.apical.host.ApicalHost;
import org.apical.host.HostOptions;
import org.apical.host.bundleset.BundleFile;
import org.apical.host.bundleset.BundleLock;
import org.apical.host.bundleset.BundleSet;
import org.apical.host.bundleset.SetResolver;
import org.apical.plugin.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code apical bundleset}: what sets of bundles there are, what they hold, in which versions, and whether they resolve. */
@Command(
        description =
                "Lists bundle sets, shows what one holds, locks its versions and digests, or checks whether it resolves.")
final class BundlesetCommand implements Subcommand {
    private static final List<String> ACTIONS = List.of("list", "show", "lock", "check");

    private final Context context;

    @Parameters(index = "0", paramLabel = "ACTION", description = "list, show, lock or check.")
    private String action;

    @Parameters(index = "1", arity = "0..1", paramLabel = "SET", description = "Name or file of a bundle set.")
    private String set;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    BundlesetCommand(Context context) {
        this.context = context;
    }

    @Override
    public int run() {
        boolean isJson = common.isJson(context.console());
        Listing result =
                switch (action) {
                    case "list" -> list();
                    case "show" -> show();
                    case "check" -> check();
                    case "lock" -> lock();
                    default -> throw unknown();
                };
        context.console().print(isJson ? Json.text(Map.of(result.title(), result.json())) : result.text());
        return ExitStatus.DONE;
    }

    private InputException unknown() {
        InputException fault = new InputException(
                "action-unknown",
                "'apical bundleset' cannot '" + action + "'" + Suggestions.didYouMean(action, ACTIONS));
        fault.known(ACTIONS).mend("name one of these");
        return fault;
    }

    private String requiredSet() {
        if (set == null) {
            throw new InputException("argument-missing", "'apical bundleset " + action + "' needs a bundle set")
                    .mend("name one; 'apical bundleset list' shows them");
        }
        return set;
    }

    private Listing list() {
        Listing list = new Listing("bundlesets", "name", "version", "bundles", "file");
        try (ApicalHost host = ApicalHost.open(context.hostOptions().get())) {
            for (String name : host.setNames()) {
                BundleSet found = host.set(name);
                list.row(
                        name,
                        found.version().toString(),
                        found.entries().size(),
                        found.file().toString());
            }
        }
        return list;
    }

    private Listing show() {
        Listing list = new Listing("bundles", "bundle", "range", "sha256");
        try (ApicalHost host = ApicalHost.open(context.hostOptions().get())) {
            for (BundleSet.Entry entry : host.set(requiredSet()).entries()) {
                list.row(
                        entry.symbolicName(),
                        entry.range().map(Object::toString).orElse("*"),
                        entry.digest().orElse(""));
            }
        }
        return list;
    }

    private Listing lock() {
        try (ApicalHost host = open()) {
            host.includeInstalled();
            Path folder = host.set()
                    .filter(s -> isFile())
                    .map(s -> s.file().toAbsolutePath().getParent())
                    .orElse(context.folder());
            String name = host.set().map(BundleSet::name).orElse(SetResolver.ALL);
            Path file = BundleLock.file(folder, name);
            List<BundleFile> bundles = host.check();
            BundleLock.write(file, name, bundles);
            context.console().note("wrote " + file);
            return listing(bundles);
        }
    }

    private Listing check() {
        requiredSet();
        try (ApicalHost host = open()) {
            List<BundleFile> bundles = host.check();
            context.console().note("the set '" + set + "' resolves");
            return listing(bundles);
        }
    }

    private boolean isFile() {
        return set.endsWith(BundleSet.ENDING) || set.contains("/");
    }

    private ApicalHost open() {
        HostOptions options = context.hostOptions().get();
        return ApicalHost.open(
                set == null
                        ? options
                        : options.withSet(isFile() ? context.path(set).toString() : set));
    }

    private static Listing listing(List<BundleFile> bundles) {
        Listing list = new Listing("bundles", "bundle", "version", "plugins", "file", null, "sha256");
        for (BundleFile bundle : bundles) {
            list.row(
                    bundle.symbolicName(),
                    bundle.version().toString(),
                    bundle.plugins().size(),
                    bundle.path().toString(),
                    bundle.digest());
        }
        return list;
    }
}
