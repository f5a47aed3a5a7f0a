package org.apical.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apical.core.dataset.Batch;
import org.apical.core.dataset.BatchStream;
import org.apical.core.dataset.DatasetUse;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.LayeredSpec;
import org.apical.core.experiment.PluginUse;
import org.apical.core.machine.PhiloxStream;
import org.apical.core.network.ParameterBinding;
import org.apical.core.network.Streams;
import org.apical.core.registry.PluginRegistry;
import org.apical.core.sweep.LayeredNetwork;
import org.apical.core.sweep.SweepDiagnosis;
import org.apical.core.training.LayeredBuilder;
import org.apical.core.training.TrainingData;
import org.apical.plugin.Parameters;
import org.apical.solver.SweepSolver;

/**
 * Builds the layered network of an experiment, or of its first condition, and trains it with a few batches: whatever is wrong with
 * it is found, and how fast it is on this machine.
 */
public final class TrainingRehearsal {
    private static final double LONG_ENOUGH_SECONDS = 1.5;
    private static final int MOST_BATCHES = 200;

    private final Experiment experiment;
    private final LayeredSpec spec;
    private final PluginRegistry registry;
    private final RunSettings settings;
    private final int runs;

    /**
     * What was found.
     *
     * @param layers the layers with their arrays
     * @param bytes memory of all arrays, those of the diagnosis included
     * @param images training images of an epoch
     * @param testImages images of a test
     * @param epochs number of epochs
     * @param runs number of conditions; 1 where there are none
     * @param speed what was measured
     */
    public record Estimate(
            List<LayerSize> layers, long bytes, int images, int testImages, int epochs, int runs, Speed speed) {
        /** How long all runs take. */
        public double wallSeconds() {
            double training = (double) epochs * images * speed.secondsPerImage();
            double tests = (epochs + 1.0) * testImages * speed.secondsPerTestImage();
            return runs * (training + tests);
        }

        /** Number of parameters of all layers. */
        public long parameters() {
            return layers.stream().mapToLong(LayerSize::count).sum();
        }
    }

    /**
     * What was measured.
     *
     * @param batches over how many batches
     * @param secondsPerImage what a batch usually takes, per image
     * @param secondsPerTestImage the same of a test
     */
    public record Speed(int batches, double secondsPerImage, double secondsPerTestImage) {}

    /** A rehearsal. */
    public TrainingRehearsal(Experiment experiment, PluginRegistry registry, RunSettings settings) {
        this.experiment = experiment.runs().get(0);
        this.spec = this.experiment.layered().orElseThrow();
        this.registry = registry;
        this.settings = settings;
        this.runs = experiment.runs().size();
    }

    /**
     * Checks the experiment.
     *
     * @throws org.apical.plugin.ApicalException what is wrong with the experiment
     */
    public Estimate run() {
        Streams streams = new Streams(experiment.seed(), PhiloxStream::new);
        PluginUse dataset = Training.dataset(experiment);
        try (TrainingData data = new TrainingData(
                DatasetUse.of(dataset, registry),
                spec.training(),
                spec.layers().get(0).isDense(),
                streams,
                settings.backend().precision())) {
            return build(data, streams);
        }
    }

    private Estimate build(TrainingData data, Streams streams) {
        LayeredBuilder builder = new LayeredBuilder(spec, registry);
        try (LayeredNetwork network = builder.build(
                data.shape(), data.targets(), settings.backend().kernels(), settings.threads(), this::rate, streams)) {
            List<LayerSize> layers = LayerSize.of(network);
            return new Estimate(
                    layers,
                    network.bytes() + diagnosisBytes(builder, network, streams),
                    data.examples(),
                    data.testExamples(),
                    spec.training().epochs(),
                    runs,
                    measure(data, network));
        }
    }

    private double rate(int layer) {
        return layer == spec.layers().size()
                ? spec.learning().outputRate()
                : spec.learning().rate();
    }

    private static long diagnosisBytes(LayeredBuilder builder, LayeredNetwork network, Streams streams) {
        Optional<SweepDiagnosis> diagnosis = builder.diagnosis(network, streams);
        long bytes = diagnosis.map(d -> d.truth().bytes()).orElse(0L);
        diagnosis.ifPresent(SweepDiagnosis::close);
        return bytes;
    }

    private Speed measure(TrainingData data, LayeredNetwork network) {
        SweepSolver solver = experiment.solver().resolve(registry, SweepSolver.class);
        Parameters parameters = ParameterBinding.bind(experiment.solver(), solver.parameters());
        Resources watch = new Resources();
        List<Double> training = new ArrayList<>();
        List<Double> test = new ArrayList<>();
        try (BatchStream stream = data.trainingStream()) {
            stream.start(1, 0);
            Batch next = stream.next();
            while (next != null && training.size() < MOST_BATCHES && watch.wallSeconds() < LONG_ENOUGH_SECONDS) {
                TrialBatch trial = new TrialBatch(network, next);
                training.add(trial.secondsPerImage(() -> solver.train(trial, parameters)));
                test.add(trial.secondsPerImage(() -> solver.answer(trial, parameters)));
                next = stream.next();
            }
        }
        return new Speed(training.size(), usual(training), usual(test));
    }

    /** The median of the later half: the first batches are slower, while Java compiles. */
    private static double usual(List<Double> seconds) {
        List<Double> late = seconds.subList(seconds.size() / 2, seconds.size()).stream()
                .sorted()
                .toList();
        return late.get(late.size() / 2);
    }
}
