package org.apical.core.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.experiment.ChosenPlugin;
import org.apical.core.experiment.ConnectionSpec;
import org.apical.plasticity.PlasticityRule;
import org.apical.state.StateArray;
import org.apical.stp.ShortTermPlasticity;

/**
 * How a connection works, with the plug-ins that it uses; a swap brings another one.
 *
 * @param spec the connection as the file or a swap describes it
 * @param choice its plug-ins
 * @param weight the weights, by synapse, or a single one for all
 * @param plasticity the rule at work, or null
 * @param tracts what it does in each share of the threads, by its number
 */
record Wiring(
        ConnectionSpec spec, Choice choice, StateArray weight, Plasticity plasticity, Map<Integer, Tract> tracts) {
    /** All arrays that its plug-ins work on. */
    List<StateArray> arrays() {
        List<StateArray> all = new ArrayList<>();
        if (plasticity == null) {
            all.add(weight);
        } else {
            all.addAll(plasticity.synapseArrays());
            plasticity.traces().forEach(trace -> all.add(trace.stored()));
        }
        tracts.values().stream().findFirst().ifPresent(tract -> all.addAll(tract.shortTermArrays()));
        return all;
    }

    /**
     * The plug-ins of a connection.
     *
     * @param rule its rule
     * @param shortTerm its short-term plasticity
     */
    record Choice(Optional<ChosenPlugin<PlasticityRule>> rule, Optional<ChosenPlugin<ShortTermPlasticity>> shortTerm) {}
}
