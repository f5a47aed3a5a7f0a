package org.apical.testkit.check;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apical.neuron.NeuronModel;
import org.apical.neuron.Port;
import org.apical.state.Precision;
import org.apical.state.Variable;
import org.apical.testkit.ModelBench;

/** What every neuron model must do. */
public final class NeuronModelChecks {
    private final NeuronModel model;
    private final Supplier<ModelBench> bench;

    private NeuronModelChecks(NeuronModel model, Supplier<ModelBench> bench) {
        this.model = model;
        this.bench = bench;
    }

    /**
     * The checks of a model.
     *
     * @param bench makes benches on which the model spikes now and then
     */
    public static List<Check> of(NeuronModel model, Supplier<ModelBench> bench) {
        NeuronModelChecks checks = new NeuronModelChecks(model, bench);
        return List.of(
                new Check("variables have names of their own", checks::names),
                new Check("ports lead to variables", checks::ports),
                new Check("spikes and state are the same on every backend", checks::backends),
                new Check("spikes do not depend on the number of threads", checks::threads));
    }

    private void names() {
        Check.distinct(variables().map(Variable::name).toList(), "variable");
    }

    private void ports() {
        Set<String> names = variables().map(Variable::name).collect(Collectors.toSet());
        for (Port port : model.ports()) {
            Check.require(
                    names.contains(port.variable()), "there is no variable '" + port.variable() + "' for " + port);
        }
    }

    private Stream<Variable> variables() {
        return Stream.concat(model.state().stream(), model.inputs().stream());
    }

    private void backends() {
        try (ModelBench reference = many(130).on("reference", Precision.FLOAT64).run(3_000);
                ModelBench blocks = many(130).on("jvm", Precision.FLOAT64).run(3_000)) {
            Check.require(reference.spikes().equals(blocks.spikes()), "'jvm' and 'reference' give other spikes");
            for (Variable v : model.state()) {
                double expected = reference.value(v.name(), 129);
                double tolerance = 1e-9 * Math.max(1, Math.abs(expected)); // own exp against libm, over 3,000 steps
                Check.near(expected, blocks.value(v.name(), 129), tolerance, "'" + v.name() + "' on 'jvm'");
            }
        }
    }

    private void threads() {
        try (ModelBench one = many(300).on("jvm", Precision.FLOAT32);
                ModelBench three = many(300).on("jvm", Precision.FLOAT32).threads(3)) {
            Check.require(
                    one.run(1_000).spikes().equals(three.run(1_000).spikes()),
                    "three threads give other spikes than one");
        }
    }

    private ModelBench many(int cells) {
        return bench.get().cells(cells);
    }
}
