package org.apical.host.framework;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apical.plugin.PluginKind;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/** The plug-ins that an installed bundle announces in its manifest. */
final class Announcements {
    private static final String NAMESPACE = "apical.plugin";

    private final List<BundleCapability> capabilities;

    private Announcements(List<BundleCapability> capabilities) {
        this.capabilities = capabilities;
    }

    static Announcements of(Bundle bundle) {
        return new Announcements(bundle.adapt(BundleRevision.class).getDeclaredCapabilities(NAMESPACE));
    }

    /** The version in which a plug-in is announced. */
    Optional<String> version(PluginKind kind, String name) {
        return of(kind).filter(c -> name.equals(c.getAttributes().get(KindServices.NAME)))
                .map(c -> c.getAttributes()
                        .getOrDefault(KindServices.VERSION, c.getRevision().getVersion())
                        .toString())
                .findFirst();
    }

    /** The names announced for a kind. */
    Stream<String> names(PluginKind kind) {
        return of(kind).map(c -> String.valueOf(c.getAttributes().get(KindServices.NAME)));
    }

    private Stream<BundleCapability> of(PluginKind kind) {
        return capabilities.stream()
                .filter(c -> kind.word().equals(c.getAttributes().get(KindServices.KIND)));
    }
}
