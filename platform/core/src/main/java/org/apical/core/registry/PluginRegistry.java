package org.apical.core.registry;

import java.util.List;
import org.apical.plugin.InputException;
import org.apical.plugin.Plugin;
import org.apical.plugin.PluginKind;

/** Finds plug-ins by kind, name and version. A tie is an error: nothing is chosen by priority. */
public interface PluginRegistry {
    /** A plug-in with what its bundle says of it. */
    record Found(PluginInfo info, Plugin plugin) {}

    /** Every plug-in that can be used, by kind and then name. */
    List<PluginInfo> all();

    /**
     * The one plug-in of that kind and name.
     *
     * @param versionRange an OSGi version range such as {@code [1.0,2)}, or one version; empty for any
     * @throws org.apical.plugin.InputException {@code plugin-unknown} with the names that exist, or {@code plugin-ambiguous}
     *     with the bundles that tie
     */
    Found find(PluginKind kind, String name, String versionRange);

    /**
     * The plug-in of a bundle or text with that digest.
     *
     * @throws org.apical.plugin.InputException {@code plugin-unknown}, or {@code plugin-changed} if it is there with another digest
     */
    default Found find(PluginKind kind, String name, PluginInfo exactly) {
        Found found = find(kind, name, "");
        if (!found.info().digest().equals(exactly.digest())) {
            throw (InputException) new InputException(
                            "plugin-changed",
                            "the " + kind.title() + " '" + name
                                    + "' that the run used is not the one that is there now")
                    .known(List.of(exactly.version() + " with SHA-256 " + exactly.digest()))
                    .mend("bring back the bundle or text that it came from");
        }
        return found;
    }
}
