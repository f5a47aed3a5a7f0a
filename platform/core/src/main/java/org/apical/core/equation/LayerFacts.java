package org.apical.core.equation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What equations may ask about a layer.
 *
 * @param index 1 is the lowest
 * @param count number of layers
 * @param units number of units
 * @param fanIn inputs of a unit
 * @param fanOut units that an input reaches: n, or maps x kernel x kernel
 * @param isDense whether every unit sees every unit below
 */
public record LayerFacts(int index, int count, int units, int fanIn, int fanOut, boolean isDense) {
    /** By the names in a text. */
    Map<String, Double> constants() {
        Map<String, Double> named = new LinkedHashMap<>();
        named.put("layer.index", (double) index);
        named.put("layer.first", index == 1 ? 1.0 : 0);
        named.put("layer.top", index == count - 1 ? 1.0 : 0);
        named.put("layer.output", index == count ? 1.0 : 0);
        named.put("layer.dense", isDense ? 1.0 : 0);
        named.put("layer.units", (double) units);
        named.put("layer.fan_in", (double) fanIn);
        named.put("layer.fan_out", (double) fanOut);
        named.put("layers", (double) count);
        return named;
    }
}
