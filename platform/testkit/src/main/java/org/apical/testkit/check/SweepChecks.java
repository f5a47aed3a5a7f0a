package org.apical.testkit.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apical.core.equation.EquationCompiler;
import org.apical.core.equation.SweepWatch;
import org.apical.core.registry.FixedRegistry;
import org.apical.core.sweep.LayerStack;
import org.apical.core.sweep.LayeredNetwork;
import org.apical.core.sweep.SweepRecipe;
import org.apical.plugin.Plugin;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.testkit.SweepBench;

/** What every sweep rule, ensemble model and optimiser must do: in a small network, with plain stand-ins for the other two. */
final class SweepChecks {
    private static final int BATCH = 4;
    private static final int BATCHES = 5;

    private static final String UNITS = """
            ensemble check-units
            parameters
              beta = 1 in (0, inf)
            functions
              rate(z) = sigmoid(z)
              slope(e) = e*(1 - e)
              gain(e) = 1 - e
              burst(u) = sigmoid(beta*u)
            """;

    private static final String DESCENT = """
            optimiser check-descent
            step
              w = w - lr*g
            """;

    private static final String RULE = """
            sweep check-rule
            weights
              W    : connection
              bias : bias = 0
            forward
              z = forward(W, below.e) + bias
              e = rate(z)
            output
              delta = (e - t)*slope(e)
            feedback
              delta = backward(above.W, above.delta)*slope(e)
            learn
              descend W along gradient(delta, below.e)
              descend bias along total(delta)
            """;

    private final SweepRecipe recipe;
    private final FixedRegistry registry;

    private SweepChecks(SweepRecipe recipe, Plugin... plugins) {
        this.recipe = recipe;
        this.registry = FixedRegistry.of(plugins);
    }

    static List<Check> ofRule(Plugin rule) {
        return new SweepChecks(recipe(rule.name()), rule, text(UNITS), text(DESCENT)).checks();
    }

    static List<Check> ofEnsemble(Plugin units) {
        return new SweepChecks(recipe("check-rule").units(units.name()), units, text(RULE), text(DESCENT)).checks();
    }

    static List<Check> ofOptimiser(Plugin optimiser) {
        SweepRecipe recipe = recipe("check-rule").descend(optimiser.name(), Map.of());
        return new SweepChecks(recipe, optimiser, text(RULE), text(UNITS)).checks();
    }

    private static SweepRecipe recipe(String rule) {
        return SweepRecipe.of(rule, SweepWatch.arrays(Set.of()))
                .units("check-units")
                .descend("check-descent", Map.of());
    }

    private static Plugin text(String text) {
        return EquationCompiler.compile(text, "check");
    }

    private List<Check> checks() {
        return List.of(
                new Check("a small network learns with finite weights", this::learns),
                new Check("weights are the same on every backend", this::backends));
    }

    private void learns() {
        double[] weights = weights(SweepBench.of(registry));
        for (double w : weights) {
            Check.require(Double.isFinite(w), "after " + BATCHES + " batches a weight is " + w);
        }
    }

    private void backends() {
        double[] reference = weights(SweepBench.of(registry));
        double[] blocks = weights(SweepBench.of(registry).jvm(Precision.FLOAT64, 2));
        for (int i = 0; i < reference.length; i++) {
            double tolerance = 1e-9 * Math.max(1, Math.abs(reference[i])); // own exp against libm, over five batches
            Check.near(reference[i], blocks[i], tolerance, "a weight on 'jvm'");
        }
    }

    /** The weights of the output after some batches. */
    private double[] weights(SweepBench bench) {
        try (LayeredNetwork network = bench.build(recipe, LayerStack.dense(3, 5, 2), BATCH)) {
            for (int k = 0; k < BATCHES; k++) {
                network.teach(true);
                network.settle(BATCH);
                network.learn(BATCH);
            }
            StateArray weights = network.array(2, "W").orElseThrow();
            double[] values = new double[network.used(2, "W", BATCH)];
            for (int i = 0; i < values.length; i++) {
                values[i] = weights.get(i);
            }
            return values;
        }
    }
}
