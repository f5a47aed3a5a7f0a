package org.apical.core.reference;

import java.util.List;
import org.apical.core.equation.SweepWatch;
import org.apical.core.reference.CaseReport.Field;
import org.apical.core.sweep.LayerShape;
import org.apical.core.sweep.LayeredNetwork;
import org.apical.core.sweep.SweepDiagnosis;
import org.apical.core.sweep.SweepRecipe;
import org.apical.state.Precision;

/** Some updates of burstprop, dense or convolutional, with all activities: {@code dense_*}, {@code conv_*}, {@code exact_*}. */
final class BurstpropCase implements LayeredCase {
    private static final SweepWatch WATCH = SweepWatch.arrays(BurstpropStep.ARRAYS)
            .withGradients()
            .with(
                    "fb = backward(Y, b)",
                    "fb_t = backward(Y, b_t)",
                    "gR = -1*outer(u, b_pre) when recurrent.yes and layer.dense and not layer.output");
    static final SweepRecipe TRUTH = SweepRecipe.of("backprop", SweepDiagnosis.WATCH.with("fb_bp = backward(W, delta)"))
            .choose("reduction", "sum");

    @Override
    public List<Field> check(LayeredBench bench, CaseParameters file) {
        CaseParameters config = file.object("config");
        SweepRecipe recipe = BurstpropRecipe.of(config, WATCH);
        List<LayerShape> layers = Architecture.of(config.numbers("input_shape"), config.words("arch"));
        List<Double> rates = config.numbers("lr");
        int batch = (int) config.number("batch");
        Differences differences = differences(bench.precision(), file.has("exact"));
        try (LayeredNetwork network = bench.build(layers, recipe, batch, l -> rates.get(l - 1));
                SweepDiagnosis diagnosis = new SweepDiagnosis(
                        network, bench.compile(layers, TRUTH.units(recipe.model())), bench.streams())) {
            BurstpropStep step = new BurstpropStep(network, diagnosis, batch, differences);
            step.start(file.objects("init"));
            List<CaseParameters> steps = file.objects("steps");
            for (int s = 0; s < steps.size(); s++) {
                step.check(steps.get(s));
                if (s == 0 && file.has("exact")) {
                    step.checkExact(file.object("exact"));
                }
                step.learn(steps.get(s));
            }
        }
        return differences.fields();
    }

    private static Differences differences(Precision precision, boolean isExact) {
        return isExact
                ? new Differences(precision, 1e-6).allow(1e-9, "*") // 1e-9 of the largest, and 1e-15
                : new Differences(precision);
    }
}
