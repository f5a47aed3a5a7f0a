package org.apical.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apical.plasticity.PlasticityRule;
import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.state.Precision;
import org.apical.state.Variable;
import org.junit.jupiter.api.Test;

/** What every plasticity rule must do. */
public interface PlasticityRuleContract {
    /** The rule under test. */
    PlasticityRule rule();

    /** Spikes of both sides with singles, pairs and a triplet. */
    private RuleBench bench() {
        return RuleBench.of(rule())
                .weight(startWeight())
                .pre(100, 500, 560, 2_000, 2_050, 2_100, 4_000)
                .post(150, 600, 700, 2_050, 3_000, 3_090, 4_100);
    }

    /** The weight to start from: in the middle of its bounds where these are finite. */
    private double startWeight() {
        Variable w = rule().synapse().get(0);
        double middle = (w.bounds().low() + w.bounds().high()) / 2;
        return Double.isFinite(middle) ? middle : w.initial().applyAsDouble(Parameters.defaults(rule().parameters()));
    }

    /** Every default lies in its own range and every parameter says what it means. */
    @Test
    default void parametersAreDocumentedAndTheirDefaultsAllowed() {
        for (Parameter parameter : rule().parameters()) {
            assertTrue(parameter.range().contains(parameter.defaultValue()), parameter.name());
            assertFalse(parameter.meaning().isBlank(), parameter.name() + " says what it means");
        }
    }

    /** The first variable of a synapse is its weight. */
    @Test
    default void firstVariableIsTheWeight() {
        assertEquals("w", rule().synapse().get(0).name());
    }

    /** A frozen weight stays as it is, bit by bit. */
    @Test
    default void frozenWeightStays() {
        assertEquals(startWeight(), bench().frozen().run(5_000).weight());
    }

    /** A weight stays finite, and within its bounds. */
    @Test
    default void weightStaysWithinItsBounds() {
        Variable w = rule().synapse().get(0);
        double weight = bench().run(5_000).weight();
        assertTrue(Double.isFinite(weight));
        assertTrue(weight >= w.bounds().low() && weight <= w.bounds().high(), "weight " + weight);
    }

    /** The block machine gives the weight of the reference. */
    @Test
    default void weightIsTheSameOnEveryBackend() {
        double reference = bench().on("reference", Precision.FLOAT64).run(5_000).weight();
        assertEquals(
                reference, bench().on("jvm", Precision.FLOAT64).run(5_000).weight(), 1e-12); // own exp against libm
        assertEquals(reference, bench().on("jvm", Precision.FLOAT32).run(5_000).weight(), 1e-5); // float roundings
    }
}
