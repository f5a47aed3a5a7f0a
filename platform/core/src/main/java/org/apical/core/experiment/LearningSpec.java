package org.apical.core.experiment;

/**
 * How a layered network learns.
 *
 * @param rule the sweep rule
 * @param optimiser what each of its {@code descend} does
 * @param model the ensemble model of layers that name none
 * @param weights the law of layers that name none
 * @param rate learning rate of the hidden layers
 * @param outputRate that of the output
 * @param factor what the rates are multiplied by from time to time
 * @param every after how many epochs; 0 for never
 */
public record LearningSpec(
        PluginUse rule,
        PluginUse optimiser,
        PluginUse model,
        WeightLaw weights,
        double rate,
        double outputRate,
        double factor,
        int every) {}
