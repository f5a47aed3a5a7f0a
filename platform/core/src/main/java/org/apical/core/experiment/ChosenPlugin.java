package org.apical.core.experiment;

import org.apical.core.folder.SwapRecord.PluginVersion;
import org.apical.core.registry.PluginInfo;
import org.apical.plugin.Plugin;

/**
 * A plug-in that a file names, found.
 *
 * @param use what the file says
 * @param info what its bundle says of it
 * @param plugin the plug-in
 */
public record ChosenPlugin<T extends Plugin>(PluginUse use, PluginInfo info, T plugin) {
    /** The plug-in, exactly. */
    public PluginVersion version() {
        return new PluginVersion(use.name(), info.version(), info.bundle(), info.digest());
    }

    /** Kind, name and bundle in words. */
    public String title() {
        String bundle = info.bundle().isEmpty() ? "" : " of bundle '" + info.bundle() + "' " + info.bundleVersion();
        return use.kind().title() + " '" + use.name() + "'" + bundle;
    }
}
