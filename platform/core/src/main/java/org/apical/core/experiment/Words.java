package org.apical.core.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apical.neuron.Compartment;
import org.apical.neuron.Receptor;
import org.apical.plasticity.Moment;

/** The words of the file that stand for one of a few things. */
final class Words {
    static final Map<String, Compartment> COMPARTMENTS =
            ordered("basal", Compartment.BASAL, "apical", Compartment.APICAL);
    static final Map<String, Receptor> RECEPTORS =
            ordered("excitatory", Receptor.EXCITATORY, "inhibitory", Receptor.INHIBITORY);
    static final Map<String, BlockSpec.Order> ORDERS = orders();
    static final Map<String, Moment> MOMENTS = moments();

    private Words() {}

    private static <T> Map<String, T> ordered(String first, T one, String second, T two) {
        Map<String, T> words = new LinkedHashMap<>();
        words.put(first, one);
        words.put(second, two);
        return words;
    }

    private static Map<String, Moment> moments() {
        Map<String, Moment> words = ordered("spikes", Moment.SPIKE, "events", Moment.EVENT);
        words.put("bursts", Moment.BURST);
        return words;
    }

    private static Map<String, BlockSpec.Order> orders() {
        Map<String, BlockSpec.Order> words = ordered("none", BlockSpec.Order.NONE, "fixed", BlockSpec.Order.FIXED);
        words.put("random", BlockSpec.Order.RANDOM);
        return words;
    }
}
