package org.apical.host.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apical.core.registry.PluginRegistry;
import org.apical.host.bundleset.BundleFile;
import org.apical.host.framework.TextCompiler;
import org.apical.host.framework.TrialHost;
import org.apical.host.store.JarEntries;
import org.apical.plugin.ApicalException;
import org.apical.plugin.InputException;

/** Looks at a jar from all sides. A later look needs the earlier ones, so it ends at the first that lets nothing more be seen. */
public final class BundleCheck {
    private final Path distribution;
    private final TextCompiler compiler;
    private final PluginTests tests;
    private final List<CheckRow> rows = new ArrayList<>();

    /**
     * A check.
     *
     * @param distribution folder of the distribution, or root of the source tree
     * @param compiler for the texts of the bundle
     * @param tests what plug-ins must do
     */
    public BundleCheck(Path distribution, TextCompiler compiler, PluginTests tests) {
        this.distribution = distribution;
        this.compiler = compiler;
        this.tests = tests;
    }

    /**
     * Looks at a jar.
     *
     * @throws InputException {@code bundle-missing} if there is no such file
     */
    public List<CheckRow> run(Path jar) {
        rows.clear();
        try {
            JarEntries.check(jar);
            rows.add(CheckRow.ok("jar", "every entry can be read"));
            look(BundleFile.read(jar), jar);
        } catch (InputException e) {
            if (e.slug().equals("bundle-missing")) {
                throw e;
            }
            miss(e.slug().equals("bundle-manifest") ? "manifest" : "jar", e);
        } catch (IOException e) {
            rows.add(CheckRow.missed("jar", "it cannot be read: " + e.getMessage(), "build or copy it again"));
        }
        return List.copyOf(rows);
    }

    private void look(BundleFile bundle, Path jar) throws IOException {
        rows.add(CheckRow.ok("manifest", bundle.title()));
        if (bundle.plugins().isEmpty()) {
            rows.add(CheckRow.missed(
                    "announcements",
                    "no plug-in is announced",
                    "announce each by Provide-Capability: apical.plugin;kind=...;name=..."));
        }
        rows.addAll(new ImportCheck(bundle).rows());
        rows.addAll(NativeCodeCheck.rows(jar));
        try (TrialHost trial = TrialHost.start(bundle, distribution, compiler, message -> {})) {
            rows.add(CheckRow.ok("start", "it resolves and starts, and its texts compile"));
            tryOut(bundle, trial);
        } catch (ApicalException e) {
            miss("start", e);
        }
    }

    private void tryOut(BundleFile bundle, TrialHost trial) {
        List<CheckRow> offers = new OfferCheck(bundle, trial).rows();
        rows.addAll(offers);
        if (offers.stream().allMatch(CheckRow::isOk)) {
            for (PluginRegistry.Found found : trial.plugins()) {
                rows.addAll(tests.test(found.plugin()));
            }
        }
        boolean isSound = rows.stream().allMatch(CheckRow::isOk);
        if (isSound) {
            rows.addAll(new LeakCheck(trial, tests).rows());
        }
    }

    private void miss(String check, ApicalException e) {
        String place = e.place().map(p -> " (" + p + ")").orElse("");
        rows.add(CheckRow.missed(check, e.what() + place, e.mend()));
    }
}
