package org.apical.testkit.check;

import java.util.List;
import org.apical.plasticity.PlasticityRule;
import org.apical.plugin.Parameters;
import org.apical.state.Precision;
import org.apical.state.Variable;
import org.apical.testkit.RuleBench;

/** What every plasticity rule must do. */
public final class PlasticityRuleChecks {
    private final PlasticityRule rule;

    private PlasticityRuleChecks(PlasticityRule rule) {
        this.rule = rule;
    }

    /** The checks of a rule. */
    public static List<Check> of(PlasticityRule rule) {
        PlasticityRuleChecks checks = new PlasticityRuleChecks(rule);
        return List.of(
                new Check("the first variable of a synapse is its weight", checks::weight),
                new Check("a frozen weight stays", checks::frozen),
                new Check("a weight stays finite and within its bounds", checks::bounds),
                new Check("the weight is the same on every backend", checks::backends));
    }

    /** Spikes of both sides with singles, pairs and a triplet. */
    private RuleBench bench() {
        return RuleBench.of(rule)
                .weight(startWeight())
                .pre(100, 500, 560, 2_000, 2_050, 2_100, 4_000)
                .post(150, 600, 700, 2_050, 3_000, 3_090, 4_100);
    }

    /** The weight to start from: in the middle of its bounds where these are finite. */
    private double startWeight() {
        Variable w = rule.synapse().get(0);
        double middle = (w.bounds().low() + w.bounds().high()) / 2;
        return Double.isFinite(middle) ? middle : w.initial().applyAsDouble(Parameters.defaults(rule.parameters()));
    }

    private void weight() {
        String first = rule.synapse().isEmpty() ? "none" : rule.synapse().get(0).name();
        Check.require(first.equals("w"), "the first variable of a synapse is '" + first + "', but must be 'w'");
    }

    private void frozen() {
        double weight = bench().frozen().run(5_000).weight();
        Check.require(weight == startWeight(), "a frozen weight went from " + startWeight() + " to " + weight);
    }

    private void bounds() {
        Variable w = rule.synapse().get(0);
        double weight = bench().run(5_000).weight();
        boolean isInside = weight >= w.bounds().low() && weight <= w.bounds().high();
        Check.require(Double.isFinite(weight) && isInside, "the weight became " + weight + ", outside " + w.bounds());
    }

    private void backends() {
        double reference = bench().on("reference", Precision.FLOAT64).run(5_000).weight();
        double blocks = bench().on("jvm", Precision.FLOAT64).run(5_000).weight();
        Check.near(reference, blocks, 1e-12, "the weight on 'jvm'"); // own exp against libm
        double single = bench().on("jvm", Precision.FLOAT32).run(5_000).weight();
        Check.near(reference, single, 1e-5, "the weight on 'jvm' in float32"); // float roundings
    }
}
