package org.apical.core.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.neuron.Compartment;
import org.apical.neuron.Port;
import org.apical.neuron.Receptor;
import org.apical.state.StateArray;

/**
 * What a model lets others see of a group.
 *
 * @param group name of the group
 * @param arrays its state and inputs by name, in the order of the model
 * @param ports where connections and injectors reach it
 */
record GroupArrays(String group, Map<String, StateArray> arrays, List<Port> ports) {
    /** The array that an input reaches, if the model has such a port. */
    Optional<StateArray> port(Compartment compartment, Receptor receptor) {
        return ports.stream()
                .filter(p -> p.compartment() == compartment && p.receptor() == receptor)
                .map(p -> arrays.get(p.variable()))
                .findFirst();
    }
}
