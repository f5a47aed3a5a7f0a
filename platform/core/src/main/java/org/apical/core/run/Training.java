package org.apical.core.run;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apical.core.checkpoint.Saved;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.core.dataset.Batch;
import org.apical.core.dataset.BatchStream;
import org.apical.core.dataset.DatasetUse;
import org.apical.core.equation.SweepArray;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.LayeredSpec;
import org.apical.core.experiment.PluginUse;
import org.apical.core.folder.Measures;
import org.apical.core.folder.NpyArray;
import org.apical.core.folder.NpzWriter;
import org.apical.core.machine.PhiloxStream;
import org.apical.core.network.ParameterBinding;
import org.apical.core.network.Streams;
import org.apical.core.registry.PluginRegistry;
import org.apical.core.sweep.LayeredNetwork;
import org.apical.core.sweep.SweepDiagnosis;
import org.apical.core.training.LayeredBuilder;
import org.apical.core.training.Tally;
import org.apical.core.training.TrainingData;
import org.apical.kernel.Kernels;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameters;
import org.apical.plugin.PluginKind;
import org.apical.plugin.RunException;
import org.apical.solver.SweepNetwork;
import org.apical.solver.SweepSolver;
import org.apical.state.StateArray;

/** The training of a layered network: epochs over batches, and a test before the first and after each. */
final class Training implements Course, Saved {
    private static final String BLOCK = "epoch";

    private final String title;
    private final LayeredSpec spec;
    private final Streams streams;
    private final SweepSolver solver;
    private final Parameters solverParameters;
    private final TrainingData data;
    private final LayeredNetwork network;
    private final Optional<SweepDiagnosis> diagnosis;
    private final BatchStream stream;
    private final TrainingCurves curves;
    private final Tables tables = new Tables();
    private final Tally tally = new Tally();
    private final RunObserver observer;
    private final LayeredNetwork tested;
    private final StateArray outputs;
    private final int classes;
    private boolean isWhole = true;
    private boolean isTested;
    private int epoch = 1;
    private int batch;
    private long images;
    private double trainingSeconds;

    Training(Experiment experiment, PluginRegistry registry, Kernels kernels, int threads, RunObserver observer) {
        this.title = "'" + experiment.name() + "' with seed " + experiment.seed();
        this.spec = experiment.layered().orElseThrow();
        this.observer = observer;
        this.streams = new Streams(experiment.seed(), PhiloxStream::new);
        this.solver = experiment.solver().resolve(registry, SweepSolver.class);
        this.solverParameters = ParameterBinding.bind(experiment.solver(), solver.parameters());
        this.data = new TrainingData(
                DatasetUse.of(dataset(experiment), registry),
                spec.training(),
                spec.layers().get(0).isDense(),
                streams,
                kernels.precision());
        LayeredBuilder builder = new LayeredBuilder(spec, registry);
        this.network = builder.build(data.shape(), data.targets(), kernels, threads, this::rate, streams);
        this.diagnosis = builder.diagnosis(network, streams);
        this.tested = builder.tested(network, streams);
        this.outputs = outputs(network);
        this.classes = data.targets();
        this.curves = new TrainingCurves(experiment, network, tables);
        this.stream = data.trainingStream();
    }

    /** The dataset, without which there is nothing to learn. */
    static PluginUse dataset(Experiment experiment) {
        return experiment
                .dataset()
                .orElseThrow(() ->
                        (InputException) new InputException("key-missing", "an experiment with layers needs a dataset")
                                .mend("add the key 'dataset', such as dataset: {idx: {folder: mnist}}; known are "
                                        + PluginKind.DATASET.title() + "s of 'apical list datasets'"));
    }

    /** The probabilities of a softmax where the rule makes them, else the event rates. */
    private static StateArray outputs(LayeredNetwork of) {
        return of.probabilities().orElseGet(() -> of.array(of.layers(), "e").orElseThrow());
    }

    private double rate(int layer) {
        double base = layer == spec.layers().size()
                ? spec.learning().outputRate()
                : spec.learning().rate();
        int every = spec.learning().every();
        int reductions = every == 0 ? 0 : (epoch - 1) / every;
        return base * Math.pow(spec.learning().factor(), reductions);
    }

    @Override
    public void run() {
        if (!isTested) {
            change(() -> test(0));
        }
        while (!isFinished() && !observer.stopRequested()) {
            runEpoch();
        }
    }

    private void runEpoch() {
        long start = System.nanoTime();
        stream.start(epoch, batch);
        while (batch < data.batches() && !observer.stopRequested()) {
            change(() -> learn(stream.next()));
            observer.progress(new RunPlace(BLOCK, epoch, spec.training().epochs()), images, total());
        }
        trainingSeconds += (System.nanoTime() - start) * 1e-9;
        if (batch == data.batches()) {
            change(this::finishEpoch);
        }
    }

    private long total() {
        return (long) spec.training().epochs() * data.examples();
    }

    private void change(Runnable act) {
        isWhole = false;
        act.run();
        isWhole = true;
    }

    private void learn(Batch next) {
        fill(next);
        boolean isLast = batch >= data.batches() - spec.training().diagnosis();
        solver.train(new Taught(next.size(), isLast), solverParameters);
        network.rest(next.size());
        tally.add(outputs, classes, next);
        checkFinite();
        images += next.size();
        batch++;
    }

    /** The network with a batch, as a solver sees it. */
    private final class Taught implements SweepNetwork {
        private final int size;
        private final boolean isDiagnosed;

        Taught(int size, boolean isDiagnosed) {
            this.size = size;
            this.isDiagnosed = isDiagnosed;
        }

        @Override
        public void teach(boolean isTaught) {
            network.teach(isTaught);
        }

        @Override
        public void settle() {
            network.settle(size);
        }

        @Override
        public void learn() {
            if (isDiagnosed) {
                diagnosis.ifPresent(d -> curves.diagnose(d, size));
            }
            network.learn(size);
        }
    }

    private void fill(Batch next) {
        copy(next.inputs(), network.input(), next.shape().size() * next.size());
        copy(next.targets(), network.targets(), classes * next.size());
    }

    private static void copy(StateArray from, StateArray to, int length) {
        if (from.floats() != null) {
            to.floats().put(0, from.floats(), 0, length);
        } else {
            to.doubles().put(0, from.doubles(), 0, length);
        }
    }

    private void checkFinite() {
        if (!Double.isFinite(tally.meanSquare())) {
            throw new RunException(
                            "diverged",
                            "the outputs are not finite in batch " + (batch + 1) + " of epoch " + epoch
                                    + ": the weights have grown too far")
                    .mend("use a smaller learning rate; the last checkpoint before is kept");
        }
    }

    private void finishEpoch() {
        curves.trained(tally);
        test(epoch);
        tally.clear();
        epoch++;
        batch = 0;
    }

    private void test(int after) {
        Tally errors = new Tally();
        StateArray answers = outputs(tested);
        try (BatchStream examples = data.testStream()) {
            examples.start(0, 0);
            for (Batch next = examples.next(); next != null; next = examples.next()) {
                fill(next);
                answer(next.size());
                errors.add(answers, classes, next);
            }
        }
        observer.record(curves.row(after, errors, images));
        isTested = true;
    }

    /** Activities that live on from batch to batch are not touched by a test. */
    private void answer(int size) {
        if (tested == network) {
            solver.answer(new Taught(size, false), solverParameters);
        } else {
            tested.settle(size);
        }
    }

    @Override
    public boolean isFinished() {
        return isTested && epoch > spec.training().epochs();
    }

    @Override
    public boolean isWhole() {
        return isWhole;
    }

    @Override
    public long steps() {
        return network.batches();
    }

    /** Without a clock, a step is one. */
    @Override
    public double dt() {
        return 1;
    }

    @Override
    public double simulatedSeconds() {
        return 0;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Map<String, RecordedSpikes> spikes() {
        return Map.of();
    }

    @Override
    public String reached() {
        return images + " images";
    }

    @Override
    public Map<String, Saved> parts() {
        Map<String, Saved> parts = new LinkedHashMap<>();
        parts.put("training", this);
        parts.put("streams", streams);
        parts.put("tally", tally);
        tables.all().forEach((name, table) -> parts.put("table " + name, new SavedTable(table)));
        parts.put("curves", curves);
        parts.put("network", network);
        return parts;
    }

    @Override
    public void save(StateWriter out) throws IOException {
        out.wholes("epoch, batch, images, tested", new long[] {epoch, batch, images, isTested ? 1 : 0});
        out.number("seconds", trainingSeconds);
    }

    @Override
    public void restore(StateReader in) throws IOException {
        long[] place = in.wholes("epoch, batch, images, tested", 4);
        epoch = Math.toIntExact(place[0]);
        batch = Math.toIntExact(place[1]);
        images = place[2];
        isTested = place[3] == 1;
        trainingSeconds = in.number("seconds");
    }

    @Override
    public Tables tables() {
        return tables;
    }

    @Override
    public Map<String, Integer> streams() {
        return streams.numbers();
    }

    @Override
    public void addSpeed(Measures measures, double wallSeconds) {
        measures.add("images_per_second", images / trainingSeconds, "1/s");
        measures.add("images", images, "1");
    }

    @Override
    public NpzWriter weights() {
        NpzWriter npz = new NpzWriter();
        for (SweepArray array : network.kept()) {
            if (!array.shape().isActivity()) {
                String name = network.layer(array.layer()).name() + "." + array.name();
                npz.add(name, NpyArray.of(network.array(array), network.shape(array)));
            }
        }
        return npz;
    }

    @Override
    public void close() {
        stream.close();
        data.close();
        diagnosis.ifPresent(SweepDiagnosis::close);
        if (tested != network) {
            tested.close();
        }
        network.close();
    }
}
