package org.apical.testkit.check;

import org.apical.neuron.NeuronModel;
import org.apical.plasticity.PlasticityRule;
import org.apical.plugin.Plugin;
import org.apical.testkit.ModelBench;
import org.apical.testkit.RuleBench;

/** Uses a plug-in for a moment: long enough that the platform makes instances of it and arrays for them. */
public final class Exercise {
    private static final int STEPS = 20;

    private Exercise() {}

    /** Uses it. */
    public static void run(Plugin plugin) {
        if (plugin instanceof NeuronModel model) {
            try (ModelBench bench = ModelBench.of(model).cells(4)) {
                bench.run(STEPS);
            }
        } else if (plugin instanceof PlasticityRule rule) {
            RuleBench.of(rule).pre(1).post(3, 9).run(STEPS);
        } else {
            PluginChecks.ofKind(plugin).forEach(Check::run);
        }
    }
}
