package org.apical.core.equation;

import java.util.List;
import java.util.Optional;
import org.apical.neuron.Port;
import org.apical.neuron.RateSignals;
import org.apical.plugin.Parameter;

/**
 * A checked model.
 *
 * @param name its name
 * @param text as written
 * @param parameters its parameters
 * @param states its arrays that change
 * @param inputs its arrays that are only read
 * @param ports where input enters
 * @param signals where it says its rates, if it has no spikes
 * @param step the statements of every step
 * @param ons what happens when a condition holds
 * @param after the statements after transmission; null if there are none
 */
record ModelText(
        String name,
        String text,
        List<Parameter> parameters,
        List<VariableText> states,
        List<VariableText> inputs,
        List<Port> ports,
        Optional<RateSignals> signals,
        SectionText step,
        List<SectionText> ons,
        SectionText after) {
    /** Copies the lists. */
    ModelText {
        parameters = List.copyOf(parameters);
        states = List.copyOf(states);
        inputs = List.copyOf(inputs);
        ports = List.copyOf(ports);
        ons = List.copyOf(ons);
    }
}
