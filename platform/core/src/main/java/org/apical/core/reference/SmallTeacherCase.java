package org.apical.core.reference;

import java.util.List;
import java.util.Set;
import org.apical.core.equation.SweepWatch;
import org.apical.core.reference.CaseReport.Field;
import org.apical.core.sweep.LayerShape;
import org.apical.core.sweep.LayeredNetwork;
import org.apical.core.sweep.SweepDiagnosis;
import org.apical.core.sweep.SweepRecipe;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/**
 * How the update of burstprop tends to the gradient with a weaker and weaker teacher: {@code limit_small_teacher}. Symmetric feedback,
 * one sample, and recurrent weights that hold each apical potential at 0.
 */
final class SmallTeacherCase implements LayeredCase {
    private static final SweepWatch WATCH = new SweepWatch(Set.of("f", "e", "u", "b_pre", "delta"), List.of(), true);
    private static final double SLOPE = 0.25;
    /** An update is a difference of burst rates: what rounding leaves of it. */
    private static final double ROUNDING = 4e-15;

    private static final double SINGLE_ROUNDING = 4e-6;

    @Override
    public List<Field> check(LayeredBench bench, CaseParameters file) {
        CaseParameters config = file.object("config");
        List<LayerShape> layers = Architecture.of(config.numbers("input_shape"), config.words("arch"));
        Differences differences = new Differences(bench.precision());
        double rounding = bench.precision() == Precision.FLOAT32 ? SINGLE_ROUNDING : ROUNDING;
        for (CaseParameters result : file.objects("results")) {
            SweepRecipe recipe = SweepRecipe.of("burstprop", WATCH)
                    .with("p0", result.number("p0"))
                    .choose("feedback", "symmetric");
            try (LayeredNetwork network = bench.build(layers, recipe, 1, l -> 0);
                    SweepDiagnosis diagnosis =
                            new SweepDiagnosis(network, bench.compile(layers, BurstpropCase.TRUTH), bench.streams())) {
                start(network, file);
                diagnosis.measure(1);
                compare(result, network, diagnosis, differences, rounding);
            }
        }
        return differences.fields();
    }

    private static void start(LayeredNetwork network, CaseParameters file) {
        LayeredArrays arrays = new LayeredArrays(network, 1);
        LayeredState.put(file.objects("init"), arrays);
        network.start();
        arrays.input(file.nested("x"));
        arrays.put(network.layers(), "t", file.nested("t"));
        for (int l = 1; l < network.layers(); l++) {
            network.array(l, "R").orElseThrow().fill(0);
        }
        for (int l = network.layers() - 1; l >= 1; l--) {
            network.settle(1);
            hold(network, l);
        }
        network.settle(1);
    }

    /** {@code R = u b_preᵀ / |b_pre|²}, u without recurrent input: then u = 0 with it. */
    private static void hold(LayeredNetwork network, int layer) {
        int units = network.layer(layer).units();
        StateArray r = network.array(layer, "R").orElseThrow();
        StateArray u = network.array(layer, "u").orElseThrow();
        StateArray b = network.array(layer, "b_pre").orElseThrow();
        double squares = 0;
        for (int j = 0; j < units; j++) {
            squares += b.get(j) * b.get(j);
        }
        for (int i = 0; i < units; i++) {
            for (int j = 0; j < units; j++) {
                r.set(i * units + j, u.get(i) * b.get(j) / squares);
            }
        }
    }

    private static void compare(
            CaseParameters result,
            LayeredNetwork network,
            SweepDiagnosis diagnosis,
            Differences differences,
            double rounding) {
        double p0 = result.number("p0");
        List<Double> errors = result.numbers("rel_error");
        for (int l = 1; l <= network.layers(); l++) {
            double factor = p0 * Math.pow(SLOPE, network.layers() - (double) l);
            double error = error(network, diagnosis, l, factor);
            differences.add("rel_error", errors.get(l - 1), error, rounding / factor);
        }
        differences.angles("grad_angle_deg", result.numbers("grad_angle_deg"), diagnosis.gradientAngles());
    }

    /** How far the update is from the gradient, relative to its length. */
    private static double error(LayeredNetwork network, SweepDiagnosis diagnosis, int layer, double factor) {
        StateArray followed = network.array(layer, "W.g").orElseThrow();
        StateArray right = diagnosis.truth().array(layer, "W.g").orElseThrow();
        double away = 0;
        double length = 0;
        for (int i = network.used(layer, "W.g", 1) - 1; i >= 0; i--) {
            double difference = followed.get(i) / factor - right.get(i);
            away += difference * difference;
            length += right.get(i) * right.get(i);
        }
        return Math.sqrt(away / length);
    }
}
