package org.apical.core.equation;

import java.util.List;
import org.apical.plasticity.Moment;
import org.apical.plugin.Parameter;

/**
 * A checked plasticity rule.
 *
 * @param name its name
 * @param text as written
 * @param parameters its parameters
 * @param transmits what the connection transmits
 * @param synapse the variables of a synapse, the weight first
 * @param traces its traces
 * @param lets its abbreviations
 * @param moments what it does when
 */
record RuleText(
        String name,
        String text,
        List<Parameter> parameters,
        Moment transmits,
        List<VariableText> synapse,
        List<TraceText> traces,
        List<LetText> lets,
        List<MomentText> moments) {
    /** Copies the lists. */
    RuleText {
        parameters = List.copyOf(parameters);
        synapse = List.copyOf(synapse);
        traces = List.copyOf(traces);
        lets = List.copyOf(lets);
        moments = List.copyOf(moments);
    }
}
