package org.apical.core.equation;

import java.util.List;
import org.apical.neuron.Port;
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
