package org.apical.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.experiment.ConnectionSpec;
import org.apical.core.experiment.ConnectionSpec.Detection;
import org.apical.core.experiment.ConnectionSpec.Pattern;
import org.apical.core.experiment.GroupSpec;
import org.apical.core.experiment.PluginUse;
import org.apical.core.network.Connection;
import org.apical.core.network.Network;
import org.apical.core.reference.ScriptedSpikes;
import org.apical.neuron.Compartment;
import org.apical.neuron.Receptor;
import org.apical.plasticity.PlasticityRule;
import org.apical.plugin.Place;
import org.apical.plugin.PluginKind;
import org.apical.state.Precision;

/**
 * Runs a plasticity rule on one synapse between two cells whose spikes are given, at a step of 0.1 ms.
 *
 * <pre>{@code
 * double w = RuleBench.of(rule).weight(0.5).pre(100).post(200, 250).run(300).weight();
 * }</pre>
 */
public final class RuleBench {
    private final PlasticityRule rule;
    private final Map<String, Double> parameters = new LinkedHashMap<>();
    private final ScriptedSpikes pre = new ScriptedSpikes("pre");
    private final ScriptedSpikes post = new ScriptedSpikes("post");
    private double initialWeight = 0.5;
    private boolean isPlastic = true;
    private String backend = "reference";
    private Precision precision = Precision.FLOAT64;
    private Network network;

    private RuleBench(PlasticityRule rule) {
        this.rule = rule;
    }

    /** One synapse with a rule on the backend {@code reference}. */
    public static RuleBench of(PlasticityRule rule) {
        return new RuleBench(rule);
    }

    /** Uses another backend, {@code reference} or {@code jvm}. */
    public RuleBench on(String name, Precision type) {
        backend = name;
        precision = type;
        return this;
    }

    /** Gives a parameter a value in SI units. */
    public RuleBench with(String parameter, double value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Sets the initial weight. */
    public RuleBench weight(double w) {
        initialWeight = w;
        return this;
    }

    /** Freezes the weight. */
    public RuleBench frozen() {
        isPlastic = false;
        return this;
    }

    /** Lets the presynaptic cell spike in these steps. */
    public RuleBench pre(long... steps) {
        for (long step : steps) {
            pre.spike(step, 0);
        }
        return this;
    }

    /** Lets the postsynaptic cell spike in these steps. */
    public RuleBench post(long... steps) {
        for (long step : steps) {
            post.spike(step, 0);
        }
        return this;
    }

    /** Runs that many steps from the initial state. */
    public RuleBench run(long steps) {
        network = Engine.builder(Engine.kernels(backend, precision), 1, pre, post, rule)
                .build(List.of(group(pre), group(post)), List.of(connection()));
        connectionAtWork().plasticity().orElseThrow().setPlastic(isPlastic);
        for (long k = 0; k < steps; k++) {
            Engine.step(network);
        }
        network.close();
        return this;
    }

    private static GroupSpec group(ScriptedSpikes cells) {
        PluginUse use = Engine.use(PluginKind.NEURON_MODEL, cells, Map.of());
        return new GroupSpec(cells.name(), use, 1, List.of(), List.of(), Map.of(), Place.of("test"));
    }

    private ConnectionSpec connection() {
        return new ConnectionSpec(
                "synapse",
                "pre",
                "post",
                Compartment.BASAL,
                Receptor.EXCITATORY,
                Optional.empty(),
                new Pattern.OneToOne(),
                initialWeight,
                Optional.empty(),
                Detection.PUBLISHED,
                Optional.empty(),
                Optional.of(Engine.use(PluginKind.PLASTICITY_RULE, rule, parameters)),
                Place.of("test"));
    }

    private Connection connectionAtWork() {
        return network.connection("synapse");
    }

    /** The weight after the run. */
    public double weight() {
        return connectionAtWork().weight().get(0);
    }

    /** A trace after the run, decayed to the step that would come next. */
    public double trace(String name) {
        return connectionAtWork().plasticity().orElseThrow().trace(name).value(0, network.step());
    }

    /** The sum of all that was transmitted. */
    public double transmitted() {
        return network.group("post").array("basal_excitatory").orElseThrow().get(0);
    }
}
