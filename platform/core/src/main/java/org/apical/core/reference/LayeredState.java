package org.apical.core.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Weights and momentum of a burstprop network, under their names in cases. */
final class LayeredState {
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("W", "W");
        NAMES.put("b", "bias");
        NAMES.put("Y", "Y");
        NAMES.put("R", "R");
        NAMES.put("vW", "W.v");
        NAMES.put("vb", "bias.v");
        NAMES.put("vY", "Y.v");
    }

    private LayeredState() {}

    /** Gives the network the state of a case, lowest layer first. */
    static void put(List<CaseParameters> layers, LayeredArrays arrays) {
        for (int l = 1; l <= layers.size(); l++) {
            for (String key : layers.get(l - 1).keys()) {
                arrays.put(l, NAMES.getOrDefault(key, key), layers.get(l - 1).nested(key));
            }
        }
    }

    /**
     * Compares the state with that of a case.
     *
     * @param scale in float32 the scale of momentum, which holds small differences of large numbers
     */
    static void compare(
            String prefix, List<CaseParameters> layers, LayeredArrays arrays, Differences differences, double scale) {
        for (int l = 1; l <= layers.size(); l++) {
            CaseParameters layer = layers.get(l - 1);
            for (String key : layer.keys()) {
                double magnitude = key.startsWith("v") ? scale : 0;
                differences.add(
                        prefix + key, layer.nested(key), arrays.get(l, NAMES.getOrDefault(key, key)), magnitude);
            }
        }
    }
}
