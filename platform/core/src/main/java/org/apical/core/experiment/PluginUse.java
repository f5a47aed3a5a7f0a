package org.apical.core.experiment;

import java.util.Map;
import org.apical.plugin.Place;
import org.apical.plugin.PluginKind;
import org.apical.unit.Quantity;

/**
 * A plug-in that an experiment file names, with the parameters that it gives.
 *
 * @param kind kind of the plug-in
 * @param name its name
 * @param version OSGi version range; empty for any
 * @param parameters the parameters that the file gives, by name
 * @param place where the file names it
 * @param places where the file gives each parameter, by its name; may lack some
 */
public record PluginUse(
        PluginKind kind,
        String name,
        String version,
        Map<String, Quantity> parameters,
        Place place,
        Map<String, Place> places) {
    /** Without places of its parameters. */
    public PluginUse(PluginKind kind, String name, String version, Map<String, Quantity> parameters, Place place) {
        this(kind, name, version, parameters, place, Map.of());
    }

    /** Where the file gives a parameter; where it names the plug-in if that is unknown. */
    public Place placeOf(String parameter) {
        return places.getOrDefault(parameter, place);
    }
}
