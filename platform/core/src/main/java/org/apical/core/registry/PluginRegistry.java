package org.apical.core.registry;

import java.util.List;
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
}
