package org.apical.core.reference;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apical.core.equation.SweepWatch;
import org.apical.core.reference.CaseReport.Field;
import org.apical.core.sweep.LayerShape;
import org.apical.core.sweep.LayerStack;
import org.apical.core.sweep.LayeredNetwork;
import org.apical.core.sweep.Losses;
import org.apical.core.sweep.SweepRecipe;

/** Steps of the rule for rectified units with a softmax teacher that is scaled by κ: {@code relu_kappa_*}. */
final class ReluCase implements LayeredCase {
    private static final List<String> HIDDEN = List.of("e", "fb", "fb_t");
    private static final Map<String, String> NAMES = Map.of("fb", "f", "fb_t", "f_t");
    private static final SweepWatch WATCH = SweepWatch.arrays(
                    Set.of("z", "a", "e", "f", "f_t", "p", "p_t", "b", "b_t", "delta"))
            .withGradients();
    private static final double DIVIDED = 1e-7;
    private static final double SINGLE = 2e-5;
    private static final double SINGLE_OF_KAPPA = 1e-7; // one rounding, divided by kappa

    @Override
    public List<Field> check(LayeredBench bench, CaseParameters file) {
        CaseParameters config = file.object("config");
        List<LayerShape> layers = layers(config);
        int batch = (int) config.number("batch");
        int last = layers.size();
        double enlarged = 1 / config.number("kappa_output");
        Differences differences = new Differences(bench.precision())
                .allow(DIVIDED, "delta", "grad W", "grad b")
                .allowSingle(Math.max(SINGLE, SINGLE_OF_KAPPA * enlarged));
        try (LayeredNetwork network =
                bench.build(layers, recipe(config), batch, l -> config.number(l == last ? "lr_output" : "lr_hidden"))) {
            LayeredArrays arrays = new LayeredArrays(network, batch);
            LayeredState.put(file.objects("init"), arrays);
            for (CaseParameters step : file.objects("steps")) {
                arrays.input(step.nested("x"));
                arrays.put(last, "t", step.nested("t"));
                network.settle(batch);
                network.observe(batch);
                checkActivity(step, arrays, enlarged, differences);
                differences.add(
                        "cross_entropy", step.number("cross_entropy"), Losses.crossEntropy(network, "a", batch));
                network.learn(batch);
                LayeredState.compare("after ", step.objects("after"), arrays, differences, 0);
            }
        }
        return differences.fields();
    }

    private static List<LayerShape> layers(CaseParameters config) {
        LayerStack layers = Architecture.above(config.numbers("input_shape"));
        for (List<Double> conv : config.rows("conv")) {
            layers.convolution(
                    conv.get(1).intValue(), conv.get(2).intValue(), conv.get(3).intValue());
        }
        return layers.dense((int) config.number("classes")).layers();
    }

    private static SweepRecipe recipe(CaseParameters config) {
        double kappa = config.number("kappa_output");
        List<Double> hidden = config.numbers("kappa_conv");
        for (int l = 0; l < hidden.size(); l++) {
            if (hidden.get(l) != (l == hidden.size() - 1 ? kappa : 1)) {
                throw config.wrong(
                        "kappa_conv", "is not 1 everywhere but next to the output, where it is kappa_output");
            }
        }
        return SweepRecipe.of("burstprop-relu", WATCH)
                .with("p0", config.number("p_baseline"))
                .with("kappa", kappa)
                .choose("feedback", BurstpropRecipe.feedback(config))
                .units("relu-ensemble")
                .descend(
                        "heavy-ball",
                        Map.of("momentum", config.number("momentum"), "weight_decay", config.number("weight_decay")));
    }

    private static void checkActivity(
            CaseParameters step, LayeredArrays arrays, double enlarged, Differences differences) {
        int last = arrays.network().layers();
        differences.add("z_out", step.nested("z_out"), arrays.get(last, "z"));
        differences.add("softmax", step.nested("softmax"), arrays.get(last, "a"));
        for (String key : HIDDEN) {
            checkLayers(key, NAMES.getOrDefault(key, key), step, arrays, differences, 0);
        }
        for (String key : List.of("p", "p_t", "b", "b_t")) {
            checkLayers(key, key, step, arrays, differences, 0);
        }
        checkLayers("delta", "delta", step, arrays, differences, enlarged);
        List<CaseParameters> gradients = step.objects("grad");
        for (int l = 1; l <= gradients.size(); l++) {
            CaseParameters gradient = gradients.get(l - 1);
            differences.add("grad W", gradient.nested("W"), arrays.get(l, "W.g"), enlarged);
            differences.add("grad b", gradient.nested("b"), arrays.get(l, "bias.g"), enlarged);
        }
    }

    private static void checkLayers(
            String key, String name, CaseParameters step, LayeredArrays arrays, Differences differences, double size) {
        CaseParameters layers = step.list(key);
        for (String layer : layers.keys()) {
            differences.add(key, layers.nested(layer), arrays.get(Integer.parseInt(layer) + 1, name), size);
        }
    }
}
