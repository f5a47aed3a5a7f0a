package org.apical.core.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apical.core.equation.SweepWatch;
import org.apical.core.reference.CaseReport.Field;
import org.apical.core.sweep.LayerShape;
import org.apical.core.sweep.LayeredNetwork;
import org.apical.core.sweep.RateSteps;
import org.apical.core.sweep.SweepRecipe;

/** Some examples of the time-continuous model, its state after chosen steps: {@code coarse_*}. */
final class CoarseGrainedCase implements LayeredCase {
    private static final List<String> SAME = List.of("tau_z", "tau_u", "tau_W", "tau_avg", "beta", "p_ref", "e_max");
    private static final Map<String, String> STATE = new LinkedHashMap<>();
    private static final double LOGISTIC_MAX = 20;

    static {
        STATE.put("z", "z");
        STATE.put("e", "e");
        STATE.put("p", "p");
        STATE.put("b", "b");
        STATE.put("n", "bias");
        STATE.put("W", "W");
    }

    @Override
    public List<Field> check(LayeredBench bench, CaseParameters file) {
        CaseParameters config = file.object("config");
        NestedNumbers below = file.nested("W1");
        List<LayerShape> layers = Architecture.dense(
                List.of((double) below.shape().get(1), (double) below.shape().get(0), (double)
                        file.nested("W2").shape().get(0)));
        Differences differences = new Differences(bench.precision()).allowSingle(1e-2);
        RateSteps steps = new RateSteps((int) config.number("steps_prediction"), (int) config.number("steps_teacher"));
        try (LayeredNetwork network = bench.build(layers, recipe(config), 1, l -> 0)) {
            LayeredArrays arrays = new LayeredArrays(network, 1);
            arrays.put(1, "W", below);
            arrays.put(2, "W", file.nested("W2"));
            arrays.put(2, "Y", file.nested("B").transposed());
            List<CaseParameters> trace = file.objects("trace");
            List<Double> labels = file.numbers("labels");
            for (int x = 0; x < labels.size(); x++) {
                int example = x;
                fill(network, file.rows("X").get(x), labels.get(x).intValue());
                steps.show(network, 1, step -> compare(trace, example, step, arrays, differences));
            }
        }
        return differences.fields();
    }

    private static SweepRecipe recipe(CaseParameters config) {
        SweepRecipe recipe = SweepRecipe.of("coarse-grained", SweepWatch.arrays(Set.of()))
                .with("time_step", config.number("dt"))
                .with("homeostasis", config.number("lam"))
                .with("u_max", config.number("clip_u"));
        for (String name : SAME) {
            recipe = recipe.with(name, config.number(name));
        }
        return switch (config.text("act")) {
            case "exp" -> recipe.units("exponential-ensemble");
            case "sigmoid" -> recipe.with("z_max", LOGISTIC_MAX);
            default -> throw config.wrong("act", "is none of exp, sigmoid");
        };
    }

    private static void fill(LayeredNetwork network, List<Double> x, int label) {
        for (int j = 0; j < x.size(); j++) {
            network.input().set(j, x.get(j));
        }
        for (int c = 0; c < network.layer(2).units(); c++) {
            network.targets().set(c, c == label ? 1 : 0);
        }
    }

    private static void compare(
            List<CaseParameters> trace, int example, int step, LayeredArrays arrays, Differences differences) {
        for (CaseParameters row : trace) {
            if (row.number("example") == example && row.number("step") == step) {
                compare(row, arrays, differences);
            }
        }
    }

    private static void compare(CaseParameters row, LayeredArrays arrays, Differences differences) {
        for (int l = 1; l <= 2; l++) {
            for (Map.Entry<String, String> entry : STATE.entrySet()) {
                compare(row, entry.getKey() + l, l, entry.getValue(), arrays, differences);
            }
            for (String average : List.of("e", "b", "p")) {
                compare(row, average + l + "b", l, average + "_mean", arrays, differences);
            }
        }
        differences.add("u", row.nested("u"), arrays.get(1, "u"));
    }

    private static void compare(
            CaseParameters row, String field, int layer, String name, LayeredArrays arrays, Differences differences) {
        if (row.holds(field)) {
            differences.add(field, row.nested(field), arrays.get(layer, name));
        }
    }
}
