package org.apical.core.experiment;

import java.util.Map;
import org.apical.core.registry.PluginRegistry;
import org.apical.plugin.ApicalException;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.apical.plugin.Plugin;
import org.apical.plugin.PluginKind;
import org.apical.unit.Quantity;

/**
 * A plug-in that an experiment file names, with the parameters that it gives.
 *
 * @param kind kind of the plug-in
 * @param name its name
 * @param version OSGi version range, or one version; empty for any
 * @param parameters the parameters that the file gives, by name
 * @param place where the file names it
 * @param places where the file gives each parameter, by its name; may lack some
 * @param words of a dataset, every value that the file gives, as written: whether it is a word, the dataset knows
 */
public record PluginUse(
        PluginKind kind,
        String name,
        String version,
        Map<String, Quantity> parameters,
        Place place,
        Map<String, Place> places,
        Map<String, String> words) {
    /** Without words. */
    public PluginUse(
            PluginKind kind,
            String name,
            String version,
            Map<String, Quantity> parameters,
            Place place,
            Map<String, Place> places) {
        this(kind, name, version, parameters, place, places, Map.of());
    }

    /** Without places of its parameters. */
    public PluginUse(PluginKind kind, String name, String version, Map<String, Quantity> parameters, Place place) {
        this(kind, name, version, parameters, place, Map.of());
    }

    /**
     * The plug-in itself.
     *
     * @param registry where to look
     * @param type the interface of its kind
     * @throws org.apical.plugin.InputException as {@link PluginRegistry#find}, with the place in the file
     */
    public <T extends Plugin> T resolve(PluginRegistry registry, Class<T> type) {
        return choose(registry, type).plugin();
    }

    /** The plug-in with what its bundle says of it, found as by {@link #resolve}. */
    public <T extends Plugin> ChosenPlugin<T> choose(PluginRegistry registry, Class<T> type) {
        try {
            PluginRegistry.Found found = registry.find(kind, name, version);
            return new ChosenPlugin<>(this, found.info(), cast(found.plugin(), type));
        } catch (ApicalException e) {
            throw e.at(place);
        }
    }

    /** Plug-ins of one kind may serve different networks: on a clock, or in layers. */
    private <T extends Plugin> T cast(Plugin plugin, Class<T> type) {
        if (!type.isInstance(plugin)) {
            throw new InputException(
                            "plugin-unfit",
                            "the " + kind.title() + " '" + name + "' is for another kind of network: it is no "
                                    + type.getSimpleName())
                    .mend("choose another " + kind.title() + "; 'apical list plugins' shows all");
        }
        return type.cast(plugin);
    }

    /** Where the file gives a parameter; where it names the plug-in if that is unknown. */
    public Place placeOf(String parameter) {
        return places.getOrDefault(parameter, place);
    }
}
