package org.apical.core.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.plugin.InputException;
import org.apical.plugin.Plugin;
import org.apical.plugin.PluginKind;

/**
 * A registry of plug-ins that are at hand as objects: for tests and for parts that bring plug-ins of their own.
 *
 * <pre>{@code
 * PluginRegistry registry = FixedRegistry.of(model, rule).over(bundles);
 * }</pre>
 */
public final class FixedRegistry implements PluginRegistry {
    private final Map<String, Plugin> plugins = new LinkedHashMap<>();
    private final Optional<PluginRegistry> below;

    private FixedRegistry(Map<String, Plugin> plugins, Optional<PluginRegistry> below) {
        this.plugins.putAll(plugins);
        this.below = below;
    }

    /** A registry of these plug-ins, found by their names alone. */
    public static FixedRegistry of(Plugin... plugins) {
        Map<String, Plugin> byName = new LinkedHashMap<>();
        for (Plugin plugin : plugins) {
            byName.put(plugin.name(), plugin);
        }
        return new FixedRegistry(byName, Optional.empty());
    }

    /** The same, asking another registry for what it does not hold. */
    public FixedRegistry over(PluginRegistry other) {
        return new FixedRegistry(plugins, Optional.of(other));
    }

    @Override
    public List<PluginInfo> all() {
        return below.map(PluginRegistry::all).orElse(List.of());
    }

    @Override
    public Found find(PluginKind kind, String name, String versionRange) {
        Plugin plugin = plugins.get(name);
        if (plugin != null) {
            return new Found(new PluginInfo(kind, name, "0.0.0", "", "0.0.0", ""), plugin);
        }
        return below.orElseThrow(() -> unknown(kind, name)).find(kind, name, versionRange);
    }

    private InputException unknown(PluginKind kind, String name) {
        InputException e = new InputException("plugin-unknown", "no " + kind.title() + " is called '" + name + "'");
        e.known(List.copyOf(plugins.keySet())).mend("correct the name");
        return e;
    }
}
