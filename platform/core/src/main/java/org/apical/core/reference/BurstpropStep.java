package org.apical.core.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.apical.core.sweep.Angles;
import org.apical.core.sweep.LayeredNetwork;
import org.apical.core.sweep.Losses;
import org.apical.core.sweep.SweepDiagnosis;

/** Recomputes a step of a burstprop case beside the true gradient. */
final class BurstpropStep {
    /** What the network must be compiled to show. */
    static final Set<String> ARRAYS = Set.of("z", "e", "p", "p_t", "b", "b_t", "u", "u_t", "b_pre", "delta");

    private final LayeredNetwork network;
    private final SweepDiagnosis diagnosis;
    private final int batch;
    private final Differences differences;
    private final LayeredArrays own;
    private final LayeredArrays truth;

    BurstpropStep(LayeredNetwork network, SweepDiagnosis diagnosis, int batch, Differences differences) {
        this.network = network;
        this.diagnosis = diagnosis;
        this.batch = batch;
        this.differences = differences;
        this.own = new LayeredArrays(network, batch);
        this.truth = new LayeredArrays(diagnosis.truth(), batch);
    }

    /** Gives the network its initial state. */
    void start(List<CaseParameters> layers) {
        LayeredState.put(layers, own);
    }

    /** Compares the activity of a step. */
    void check(CaseParameters step) {
        own.input(step.nested("x"));
        own.put(network.layers(), "t", step.nested("t"));
        network.settle(batch);
        diagnosis.measure(batch);
        List<CaseParameters> layers = step.objects("layers");
        for (int l = 1; l <= layers.size(); l++) {
            checkLayer(l, layers.get(l - 1));
        }
        checkMetrics(step.object("metrics"));
    }

    private void checkLayer(int layer, CaseParameters expected) {
        double bursts = expected.nested("b").largest();
        double sums =
                bursts * expected.nested("x").largest() * expected.nested("e").length();
        for (String key : expected.keys()) {
            double magnitude =
                    switch (key) {
                        case "delta", "gb" -> bursts * batch;
                        case "gW" -> sums;
                        default -> 0;
                    };
            differences.add(key, expected.nested(key), found(layer, key), magnitude);
        }
    }

    private IntToDoubleFunction found(int layer, String key) {
        return switch (key) {
            case "x" -> own.below(layer, "e");
            case "gW" -> own.get(layer, "W.g");
            case "gb" -> own.get(layer, "bias.g");
            case "delta_bp" -> truth.get(layer, "delta");
            case "gW_bp" -> truth.get(layer, "W.g");
            case "fb_bp" -> truth.get(layer, "fb_bp");
            default -> own.get(layer, key);
        };
    }

    /** Compares angles and loss of the batch that was checked last. */
    void checkMetrics(CaseParameters metrics) {
        differences.angles("weight_angle_deg", metrics.numbers("weight_angle_deg"), weightAngles());
        differences.angles("delta_angle_deg", metrics.numbers("delta_angle_deg"), diagnosis.deltaAngles());
        differences.angles("grad_angle_deg", metrics.numbers("grad_angle_deg"), diagnosis.gradientAngles());
        differences.add("loss_mse", metrics.number("loss_mse"), Losses.meanSquare(network, batch));
    }

    private List<Double> weightAngles() {
        List<Double> angles = new ArrayList<>();
        for (int l = 2; l <= network.layers(); l++) {
            int length = network.used(l, "W", batch);
            angles.add(Angles.between(
                    network.array(l, "W").orElseThrow(), network.array(l, "Y").orElseThrow(), length));
        }
        return angles;
    }

    /** Compares with the gradient of half the squared error: the rule follows it times a factor for each layer. */
    void checkExact(CaseParameters exact) {
        double loss = Losses.meanSquare(network, batch) * network.used(network.layers(), "e", batch) / 2;
        differences.add("exact loss", exact.number("loss"), loss);
        List<Double> factors = exact.numbers("factor");
        CaseParameters weights = exact.list("dE_dW");
        CaseParameters biases = exact.list("dE_db");
        for (int l = 1; l <= network.layers(); l++) {
            double factor = factors.get(l - 1);
            checkExact("dE_dW", weights.nested(Integer.toString(l - 1)), l, "W.g", factor);
            checkExact("dE_db", biases.nested(Integer.toString(l - 1)), l, "bias.g", factor);
        }
    }

    private void checkExact(String field, NestedNumbers expected, int layer, String name, double factor) {
        differences.add(field, expected, truth.get(layer, name));
        IntToDoubleFunction followed = own.get(layer, name);
        differences.add("rule as " + field, expected.times(factor), followed, batch);
    }

    /** Lets the network learn, and compares its weights. */
    void learn(CaseParameters step) {
        network.learn(batch);
        LayeredState.compare("after ", step.objects("after"), own, differences, batch);
    }
}
