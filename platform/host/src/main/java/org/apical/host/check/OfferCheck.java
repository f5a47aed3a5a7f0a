package org.apical.host.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apical.core.registry.PluginInfo;
import org.apical.core.registry.PluginRegistry;
import org.apical.host.bundleset.BundleFile;
import org.apical.host.framework.TrialHost;
import org.apical.plugin.InputException;
import org.apical.plugin.PluginKind;

/** Whether a running bundle offers what its manifest announces, no less and no more. */
final class OfferCheck {
    private static final String CHECK = "announcements";

    private final BundleFile bundle;
    private final TrialHost trial;

    OfferCheck(BundleFile bundle, TrialHost trial) {
        this.bundle = bundle;
        this.trial = trial;
    }

    List<CheckRow> rows() {
        List<CheckRow> rows = new ArrayList<>();
        for (PluginInfo plugin : bundle.plugins()) {
            rows.add(plugin.kind() == PluginKind.EXPERIMENT ? experiment(plugin) : plugin(plugin));
        }
        trial.offered().stream().filter(Predicate.not(this::isAnnounced)).forEach(p -> rows.add(stranger(p)));
        return rows;
    }

    private CheckRow plugin(PluginInfo plugin) {
        try {
            PluginRegistry.Found found = trial.find(plugin);
            String own = found.plugin().name();
            return own.equals(plugin.name())
                    ? CheckRow.ok(CHECK, title(plugin))
                    : CheckRow.missed(
                            CHECK,
                            title(plugin) + " says of itself that its name is '" + own + "'",
                            "use one name in the manifest, the service and the plug-in");
        } catch (InputException e) {
            return CheckRow.missed(CHECK, e.what(), e.mend());
        }
    }

    private CheckRow experiment(PluginInfo plugin) {
        String entry =
                BundleFile.TEXTS + "/" + plugin.name().substring(plugin.name().lastIndexOf('/') + 1) + ".yaml";
        return bundle.text(entry).isPresent()
                ? CheckRow.ok(CHECK, title(plugin))
                : CheckRow.missed(CHECK, title(plugin) + " has no text", "put it into the jar as " + entry);
    }

    private boolean isAnnounced(PluginInfo offered) {
        return bundle.plugins().stream()
                .anyMatch(p -> p.kind() == offered.kind()
                        && p.name().equals(offered.name())
                        && p.version().equals(offered.version()));
    }

    private CheckRow stranger(PluginInfo plugin) {
        return CheckRow.missed(
                CHECK,
                title(plugin) + " is offered but not announced, so lists do not show it",
                "add to Provide-Capability: apical.plugin;kind=" + plugin.kind().word() + ";name=\"" + plugin.name()
                        + "\";version:Version=" + plugin.version());
    }

    private static String title(PluginInfo plugin) {
        return plugin.kind().title() + " '" + plugin.name() + "' " + plugin.version();
    }
}
