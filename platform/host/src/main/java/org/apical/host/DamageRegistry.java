package org.apical.host;

import java.util.List;
import org.apical.core.registry.PluginInfo;
import org.apical.core.registry.PluginRegistry;
import org.apical.plugin.InputException;
import org.apical.plugin.PluginKind;

/**
 * Says why a plug-in may be missing: a damaged installed bundle does not take part, and what it announced is not known.
 *
 * @param plugins the plug-ins that are there
 * @param damage what is wrong with installed bundles
 */
record DamageRegistry(PluginRegistry plugins, List<InputException> damage) implements PluginRegistry {
    @Override
    public List<PluginInfo> all() {
        return plugins.all();
    }

    @Override
    public Found find(PluginKind kind, String name, String versionRange) {
        try {
            return plugins.find(kind, name, versionRange);
        } catch (InputException e) {
            if (e.slug().equals("plugin-unknown") && !damage.isEmpty()) {
                throw damage.get(0);
            }
            throw e;
        }
    }
}
