package org.apical.core.experiment;

import java.util.Optional;
import org.apical.plugin.Place;

/**
 * A layer of a layered network.
 *
 * @param name its name
 * @param size units of a dense layer, maps of a convolution; 0 for as many as the dataset has classes
 * @param kernel side of the kernel; 0 for a dense layer
 * @param stride distance between positions
 * @param model its ensemble model; empty for that of the rule
 * @param weights law of its initial weights; empty for that of the rule
 * @param place where the file declares it
 */
public record LayerSpec(
        String name,
        int size,
        int kernel,
        int stride,
        Optional<PluginUse> model,
        Optional<WeightLaw> weights,
        Place place) {
    /** Whether every unit sees every unit below. */
    public boolean isDense() {
        return kernel == 0;
    }
}
