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
import org.apical.core.network.Network;
import org.apical.core.network.Plasticity;
import org.apical.core.network.ScaledTrace;
import org.apical.core.network.ScriptedSpikes;
import org.apical.neuron.Compartment;
import org.apical.neuron.Receptor;
import org.apical.plasticity.PlasticityRule;
import org.apical.plugin.PluginKind;
import org.apical.state.Precision;

/**
 * Runs a plasticity rule on one synapse between two cells whose spikes are given, at a step of 0.1 ms.
 *
 * <pre>{@code
 * double w = RuleBench.of(rule).weight(0.5).pre(100).post(200, 250).run(300).weight();
 * double v = RuleBench.of(rule).weight(0.5).trace("x", 0.8).post(0).run(1).weight();
 * }</pre>
 *
 * <p>Settings (backend, parameters, initial weight, whether it is frozen) come before the first {@code run} or set trace.
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
        checkNotStarted();
        backend = name;
        precision = type;
        return this;
    }

    /** Gives a parameter a value in SI units. */
    public RuleBench with(String parameter, double value) {
        checkNotStarted();
        parameters.put(parameter, value);
        return this;
    }

    /** Sets the initial weight. */
    public RuleBench weight(double w) {
        checkNotStarted();
        initialWeight = w;
        return this;
    }

    /** Freezes the weight. */
    public RuleBench frozen() {
        checkNotStarted();
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

    private void checkNotStarted() {
        if (network != null) {
            throw new IllegalStateException("the bench has started; give settings before run and trace");
        }
    }

    /** Sets a trace to what the next step shall find. */
    public RuleBench trace(String name, double value) {
        start();
        ScaledTrace trace = plasticity().trace(name);
        trace.stored().set(0, value / trace.scale(network.step()));
        return this;
    }

    /** Takes that many steps. */
    public RuleBench run(long steps) {
        start();
        for (long k = 0; k < steps; k++) {
            Engine.step(network);
        }
        return this;
    }

    private void start() {
        if (network == null) {
            network = Engine.builder(Engine.kernels(backend, precision), 1, pre, post, rule)
                    .build(List.of(group(pre), group(post)), List.of(connection()));
            plasticity().setPlastic(isPlastic);
        }
    }

    private static GroupSpec group(ScriptedSpikes cells) {
        PluginUse use = Engine.use(PluginKind.NEURON_MODEL, cells, Map.of());
        return new GroupSpec(cells.name(), use, 1, List.of(), List.of(), Map.of(), Engine.PLACE);
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
                Engine.PLACE);
    }

    private Plasticity plasticity() {
        return network.connection("synapse").plasticity().orElseThrow();
    }

    /** The weight now. */
    public double weight() {
        return network.connection("synapse").weight().get(0);
    }

    /** A trace as the next step will find it. */
    public double trace(String name) {
        return plasticity().trace(name).value(0, network.step());
    }

    /** The sum of all that was transmitted so far. */
    public double transmitted() {
        return network.group("post").array("basal_excitatory").orElseThrow().get(0);
    }
}
