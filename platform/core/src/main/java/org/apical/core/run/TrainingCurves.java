package org.apical.core.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apical.core.checkpoint.Saved;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.LayeredSpec;
import org.apical.core.experiment.PluginUse;
import org.apical.core.folder.Table;
import org.apical.core.sweep.Angles;
import org.apical.core.sweep.BurstStatistics;
import org.apical.core.sweep.LayeredNetwork;
import org.apical.core.sweep.SweepDiagnosis;
import org.apical.core.training.Tally;
import org.apical.state.StateArray;
import org.apical.unit.Quantity;

/** The tables of a training: one row per epoch, and one per epoch and layer. */
final class TrainingCurves implements Saved {
    private static final double NOTHING = Double.NaN;

    private final Experiment experiment;
    private final LayeredSpec spec;
    private final LayeredNetwork network;
    private final Table curves;
    private final Table angles;
    private final double[] deltaAngles;
    private final double[] gradientAngles;
    private final double[] means;
    private final double[] deviations;
    private final double[] outside;
    private double trainingError = NOTHING;
    private double trainingSquare = NOTHING;
    private Resources sinceRow = new Resources();
    private long imagesBefore;

    TrainingCurves(Experiment experiment, LayeredNetwork network, Tables tables) {
        this.experiment = experiment;
        this.spec = experiment.layered().orElseThrow();
        this.network = network;
        this.curves = tables.create("learning_curves", LayeredSpec.CURVES, Set.copyOf(LayeredSpec.CURVE_WORDS));
        this.angles = tables.create("angles", LayeredSpec.ANGLES);
        int layers = network.layers();
        this.deltaAngles = nothing(layers);
        this.gradientAngles = nothing(layers);
        this.means = nothing(layers);
        this.deviations = nothing(layers);
        this.outside = nothing(layers);
    }

    private static double[] nothing(int layers) {
        double[] values = new double[layers];
        Arrays.fill(values, NOTHING);
        return values;
    }

    /** Compares the batch that is in the network with the true gradient, before it learns. */
    void diagnose(SweepDiagnosis diagnosis, int batch) {
        diagnosis.measure(batch);
        List<Double> deltas = diagnosis.deltaAngles();
        List<Double> gradients = diagnosis.gradientAngles();
        for (int l = 1; l <= network.layers(); l++) {
            gradientAngles[l - 1] = gradients.get(l - 1);
            if (l < network.layers()) {
                deltaAngles[l - 1] = deltas.get(l - 1);
                int layer = l;
                diagnosis.bursts(l).ifPresent(s -> take(layer, s));
            }
        }
    }

    private void take(int layer, BurstStatistics s) {
        means[layer - 1] = s.mean();
        deviations[layer - 1] = s.deviation();
        outside[layer - 1] = s.outside();
    }

    /** Takes the errors of an epoch of training. */
    void trained(Tally tally) {
        trainingError = tally.errorPercent();
        trainingSquare = tally.meanSquare();
    }

    /** Adds the rows of an epoch, and returns what is worth telling at once. */
    Map<String, Object> row(int epoch, Tally tested, long images) {
        double[] weightAngles = weightAngles();
        addCurves(epoch, tested, weightAngles, (images - imagesBefore) / sinceRow.cpuSeconds());
        imagesBefore = images;
        sinceRow = new Resources();
        for (int l = 1; l <= network.layers(); l++) {
            angles.add(
                    experiment.seed(),
                    epoch,
                    l,
                    weightAngles[l - 1],
                    deltaAngles[l - 1],
                    gradientAngles[l - 1],
                    means[l - 1],
                    deviations[l - 1],
                    outside[l - 1]);
        }
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("epoch", epoch);
        record.put("train_error_pct", trainingError);
        record.put("train_mse", trainingSquare);
        record.put("test_mse", tested.meanSquare());
        record.put("weight_angles_deg", Arrays.stream(weightAngles).boxed().toList());
        record.put("delta_angles_deg", Arrays.stream(deltaAngles).boxed().toList());
        record.put("test_error_pct", tested.errorPercent());
        return record;
    }

    private void addCurves(int epoch, Tally tested, double[] weightAngles, double speed) {
        PluginUse rule = spec.learning().rule();
        PluginUse optimiser = spec.learning().optimiser();
        int hidden = network.layers() - 1;
        List<Object> row = new ArrayList<>();
        row.add(experiment.name());
        row.add(rule.name());
        row.add(rule.words().getOrDefault("feedback", ""));
        row.add(isRecurrent() ? 1 : 0);
        row.add(hidden);
        row.add(spec.learning().rate());
        row.add(spec.learning().outputRate());
        row.add(number(optimiser, "momentum"));
        row.add(number(optimiser, "weight_decay"));
        row.add(number(rule, "feedback_sd"));
        row.add(experiment.seed());
        row.add(epoch);
        row.add(trainingError);
        row.add(trainingSquare);
        row.add(tested.errorPercent());
        row.add(tested.topFiveErrorPercent());
        row.add(tested.meanSquare());
        row.add(joined(weightAngles, 1, hidden + 1, "%.3f"));
        row.add(joined(deltaAngles, 0, hidden, "%.3f"));
        row.add(joined(means, 0, hidden, "%.4f"));
        row.add(joined(deviations, 0, hidden, "%.4f"));
        row.add(joined(outside, 0, hidden, "%.4f"));
        row.add(epoch == 0 ? NOTHING : speed);
        curves.addRow(row);
    }

    private boolean isRecurrent() {
        for (int l = 1; l <= network.layers(); l++) {
            if (network.array(l, "R").isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static double number(PluginUse use, String name) {
        return Optional.ofNullable(use.parameters().get(name))
                .map(Quantity::value)
                .orElse(NOTHING);
    }

    /** Numbers of some layers as one cell, as the published tables have them; empty where a rule has none. */
    private static String joined(double[] values, int from, int to, String format) {
        List<String> cells = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(values[i])) {
                cells.add(String.format(Locale.ROOT, format, values[i]));
            }
        }
        return String.join(" ", cells);
    }

    /** The angle between W and Y of each layer but the lowest; nothing where there is no Y. */
    private double[] weightAngles() {
        double[] found = nothing(network.layers());
        for (int l = 2; l <= network.layers(); l++) {
            Optional<StateArray> forward = network.array(l, "W");
            Optional<StateArray> back = network.array(l, "Y");
            if (forward.isPresent() && back.isPresent()) {
                found[l - 1] =
                        Angles.between(forward.get(), back.get(), forward.get().length());
            }
        }
        return found;
    }

    @Override
    public void save(StateWriter out) throws IOException {
        out.numbers("training error, square", new double[] {trainingError, trainingSquare});
        out.whole("images before", imagesBefore);
        for (double[] values : List.of(deltaAngles, gradientAngles, means, deviations, outside)) {
            out.numbers("last", values);
        }
    }

    @Override
    public void restore(StateReader in) throws IOException {
        double[] training = in.numbers("training error, square", 2);
        trainingError = training[0];
        trainingSquare = training[1];
        imagesBefore = in.whole("images before", 0, Long.MAX_VALUE);
        for (double[] values : List.of(deltaAngles, gradientAngles, means, deviations, outside)) {
            System.arraycopy(in.numbers("last", values.length), 0, values, 0, values.length);
        }
    }
}
