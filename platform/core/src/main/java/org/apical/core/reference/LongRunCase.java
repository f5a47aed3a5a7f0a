package org.apical.core.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.reference.CaseReport.Field;
import org.apical.core.sweep.LayerShape;
import org.apical.core.sweep.LayeredNetwork;
import org.apical.core.sweep.Losses;
import org.apical.core.sweep.SweepDiagnosis;

/** Hundreds of updates of burstprop on samples that a formula gives; metrics on the way, weights in the end: {@code longrun_*}. */
final class LongRunCase implements LayeredCase {
    private static final double TOLERANCE = 1e-7;
    private static final double SINGLE = 2e-3;

    @Override
    public List<Field> check(LayeredBench bench, CaseParameters file) {
        CaseParameters config = file.object("config");
        List<Double> rates = config.numbers("lr");
        int batch = (int) config.number("batch");
        List<LayerShape> layers = Architecture.dense(config.numbers("sizes"));
        Differences differences =
                new Differences(bench.precision()).allow(TOLERANCE, "*").allowSingle(SINGLE);
        Map<Integer, CaseParameters> rows = new LinkedHashMap<>();
        file.objects("rows").forEach(r -> rows.put((int) r.number("step"), r));
        try (LayeredNetwork network = bench.build(
                        layers, BurstpropRecipe.of(config, SweepDiagnosis.WATCH), batch, l -> rates.get(l - 1));
                SweepDiagnosis diagnosis =
                        new SweepDiagnosis(network, bench.compile(layers, BurstpropCase.TRUTH), bench.streams())) {
            BurstpropStep step = new BurstpropStep(network, diagnosis, batch, differences);
            step.start(file.objects("init"));
            for (int s = 0; s < config.number("steps"); s++) {
                fill(network, s, batch);
                network.settle(batch);
                if (rows.containsKey(s)) {
                    diagnosis.measure(batch);
                    checkRow(rows.get(s), network, diagnosis, batch, differences);
                    step.checkMetrics(rows.get(s));
                }
                network.learn(batch);
            }
            LayeredState.compare("final ", file.objects("final"), new LayeredArrays(network, batch), differences, 0);
        }
        return differences.fields();
    }

    private static void checkRow(
            CaseParameters row, LayeredNetwork network, SweepDiagnosis diagnosis, int batch, Differences differences) {
        differences.add("accuracy", row.number("accuracy"), Losses.accuracy(network, batch));
        List<Double> means = new ArrayList<>();
        for (int l = 1; l < network.layers(); l++) {
            means.add(diagnosis.bursts(l).orElseThrow().mean());
        }
        differences.add("mean_p", row.nested("mean_p"), means::get);
    }

    /** Sample s: {@code x_j = sin(0.7 s + 1.3 j + 0.1 s j)}; its class counts {@code x_0 x_1 > 0} and {@code x_2 > 0.3}. */
    private static void fill(LayeredNetwork network, int step, int batch) {
        int inputs = network.layer(1).unitsBelow();
        int classes = network.layer(network.layers()).units();
        for (int i = 0; i < batch; i++) {
            double s = (double) step * batch + i;
            double[] x = new double[inputs];
            for (int j = 0; j < inputs; j++) {
                x[j] = StrictMath.sin(0.7 * s + 1.3 * j + 0.1 * s * j);
                network.input().set(j * batch + i, x[j]);
            }
            int label = (x[0] * x[1] > 0 ? 1 : 0) + (x[2] > 0.3 ? 1 : 0);
            for (int c = 0; c < classes; c++) {
                network.targets().set(c * batch + i, c == (classes == 2 ? label % 2 : label) ? 1 : 0);
            }
        }
    }
}
