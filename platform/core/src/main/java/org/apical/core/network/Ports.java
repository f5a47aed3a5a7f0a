package org.apical.core.network;

import java.util.Locale;
import org.apical.neuron.Compartment;
import org.apical.neuron.Receptor;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.apical.state.StateArray;

/** Finding the array that an input reaches. */
public final class Ports {
    private Ports() {}

    /**
     * The array behind a port.
     *
     * @throws InputException {@code port-missing} if the group's model has no such input
     */
    public static StateArray require(NeuronGroup group, Compartment compartment, Receptor receptor, Place place) {
        return require(group.parts().arrays(), compartment, receptor, place);
    }

    /** The same where a model is about to take over. */
    static StateArray require(GroupArrays seen, Compartment compartment, Receptor receptor, Place place) {
        return seen.port(compartment, receptor).orElseThrow(() -> new InputException(
                        "port-missing",
                        "the model of group '" + seen.group() + "' has no " + word(compartment) + " " + word(receptor)
                                + " input")
                .at(place)
                .mend("choose another compartment or receptor, or a model whose 'ports' section names one"));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
