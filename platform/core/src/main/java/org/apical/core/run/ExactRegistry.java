package org.apical.core.run;

import java.util.List;
import org.apical.core.folder.SwapRecord.PluginVersion;
import org.apical.core.registry.PluginInfo;
import org.apical.core.registry.PluginRegistry;
import org.apical.plugin.PluginKind;

/**
 * Finds the very plug-in that a run has used before.
 *
 * @param registry where it is
 * @param wanted what it is
 */
record ExactRegistry(PluginRegistry registry, PluginVersion wanted) implements PluginRegistry {
    @Override
    public List<PluginInfo> all() {
        return registry.all();
    }

    @Override
    public Found find(PluginKind kind, String name, String versionRange) {
        return registry.find(
                kind, name, new PluginInfo(kind, name, wanted.version(), wanted.bundle(), "", wanted.sha256()));
    }
}
