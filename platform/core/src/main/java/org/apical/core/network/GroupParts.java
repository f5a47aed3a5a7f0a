package org.apical.core.network;

import java.util.List;
import java.util.Optional;
import org.apical.core.experiment.ChosenPlugin;
import org.apical.core.experiment.GroupSpec;
import org.apical.neuron.NeuronModel;

/**
 * What a model brings into a group, and takes away again.
 *
 * @param spec the group as the file or a swap describes it
 * @param model the model; empty where the spikes are given
 * @param arrays state and inputs
 * @param signals what it tells others if it is an ensemble, whose units do not spike
 * @param slices the dynamics, one for each share of the threads that has cells
 */
record GroupParts(
        GroupSpec spec,
        Optional<ChosenPlugin<NeuronModel>> model,
        GroupArrays arrays,
        Optional<ExpectedSignals> signals,
        List<GroupSlice> slices) {}
