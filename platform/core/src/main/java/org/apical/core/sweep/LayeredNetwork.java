package org.apical.core.sweep;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.apical.core.checkpoint.Saved;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.core.equation.SweepArray;
import org.apical.core.equation.SweepProgram;
import org.apical.core.equation.SweepProgram.Kept;
import org.apical.core.equation.SweepScalar;
import org.apical.core.equation.SweepShape;
import org.apical.core.equation.SweepStep;
import org.apical.core.network.Streams;
import org.apical.kernel.Kernels;
import org.apical.kernel.MapShape;
import org.apical.random.RandomStream;
import org.apical.state.StateArray;

/**
 * A network of layers with a compiled rule: for each batch its activity, then, when it learns, the change of its weights.
 *
 * <pre>{@code
 * network.input() ... network.targets() ... // filled, channel by channel
 * network.settle(batch);
 * network.learn(batch);
 * }</pre>
 */
public final class LayeredNetwork implements Saved, AutoCloseable {
    private final SweepProgram program;
    private final SweepMemory memory;
    private final Kernels kernels;
    private final int threads;
    private final IntToDoubleFunction rates;
    private final Map<SweepStep, RandomStream> random = new HashMap<>();
    private final Map<Integer, Bound> bound = new HashMap<>();
    private final Team team;
    private Stage current;
    private double teacher = 1;
    private long batches;

    /** The work on batches of one size. */
    private record Bound(
            List<LayerStage> activity,
            List<LayerStage> observation,
            List<LayerStage> learning,
            List<LayerStage> rest) {}

    /**
     * A network whose given weights are still 0.
     *
     * @param layers from the lowest to the output
     * @param program the compiled rule
     * @param batch samples of the largest batch
     * @param kernels the backend
     * @param threads number of threads; the results do not depend on it
     * @param rates the learning rate of a layer, asked for each batch
     * @param streams random numbers
     */
    public LayeredNetwork(
            List<LayerShape> layers,
            SweepProgram program,
            int batch,
            Kernels kernels,
            int threads,
            IntToDoubleFunction rates,
            Streams streams) {
        this(
                program,
                new SweepMemory(layers, program.arrays(), batch, kernels.precision()),
                kernels,
                threads,
                rates,
                streams);
        program.kept().forEach(k -> initialise(k, streams.open(use(k.array()))));
    }

    private LayeredNetwork(
            SweepProgram program,
            SweepMemory memory,
            Kernels kernels,
            int threads,
            IntToDoubleFunction rates,
            Streams streams) {
        this.program = program;
        this.memory = memory;
        this.kernels = kernels;
        this.threads = threads;
        this.rates = rates;
        this.team = new Team(threads, this::share);
        openDraws(program.activity(), streams);
        openDraws(program.learning(), streams);
        openDraws(program.rest(), streams);
    }

    /**
     * A network of the same layers with another rule on the same input and targets, for a second opinion on the same batch.
     *
     * @param other its rule
     * @param shared names of further arrays that both have in common; of those it keeps, the others are 0
     * @param streams random numbers of its rule
     */
    public LayeredNetwork beside(SweepProgram other, Set<String> shared, Streams streams) {
        return new LayeredNetwork(other, memory.sharing(other.arrays(), shared), kernels, threads, rates, streams);
    }

    private String use(SweepArray array) {
        return memory.layer(array.layer()).name() + " / " + array.name();
    }

    private void openDraws(List<SweepStep> steps, Streams streams) {
        for (SweepStep step : steps) {
            if (step instanceof SweepStep.Elements e && e.isDrawn()) {
                random.put(e, streams.open("layer " + e.layer() + " / draw " + (random.size() + 1)));
            }
        }
    }

    private void initialise(Kept kept, RandomStream stream) {
        if (!kept.law().equals("given")) {
            LayerShape shape = memory.layer(kept.array().layer());
            InitialValues.fill(kept, shape, memory.get(kept.array()), memory.length(kept.array()), stream);
        }
    }

    /**
     * Fills a given array by a law, as a rule's own are.
     *
     * @param layer the layer
     * @param name the array
     * @param law {@code glorot}, {@code he}, {@code normal}, {@code uniform} or {@code constant}
     * @param arguments of the law
     * @param random its numbers
     */
    public void initialise(int layer, String name, String law, List<Double> arguments, RandomStream random) {
        initialise(new Kept(find(layer, name).orElseThrow(), law, arguments), random);
    }

    /** Runs what the rule does once, when all weights have their initial values. */
    public void start() {
        run(apart(program.start(), 1), 1);
    }

    /** The input of a batch: element (c, k, p) of channels x batch x positions. */
    public StateArray input() {
        return memory.get(SweepArray.INPUT);
    }

    /** The targets of a batch: classes x batch. */
    public StateArray targets() {
        return array(memory.layers(), "t").orElseThrow();
    }

    /** Whether there is a teacher: 1, or 0. */
    public void teach(boolean isTaught) {
        teacher = isTaught ? 1 : 0;
    }

    /** Computes the activity of a batch. */
    public void settle(int batch) {
        run(bound(batch).activity(), batch);
    }

    /** Computes what is watched of the batch that it has settled with. */
    public void observe(int batch) {
        run(bound(batch).observation(), batch);
    }

    /** Changes the weights after {@link #settle}. */
    public void learn(int batch) {
        run(bound(batch).learning(), batch);
        batches++;
    }

    /** Does what the rule does when the examples of a batch are over; most rules do nothing. */
    public void rest(int batch) {
        run(bound(batch).rest(), batch);
    }

    private Bound bound(int batch) {
        return bound.computeIfAbsent(batch, b -> {
            StageBuilder builder = new StageBuilder(memory, kernels, b, threads, random);
            List<LayerStage> activity = builder.bind(program.activity());
            List<LayerStage> learning = builder.bind(program.learning());
            return new Bound(activity, apart(program.observation(), b), learning, apart(program.rest(), b));
        });
    }

    /** Work that may be left out, so that no other may rely on what it lays out. */
    private List<LayerStage> apart(List<SweepStep> steps, int batch) {
        return new StageBuilder(memory, kernels, batch, threads, random).bind(steps);
    }

    private void run(List<LayerStage> stages, int batch) {
        for (LayerStage s : stages) {
            s.stage().prepare(name -> now(name, s.layer(), batch), batches);
            current = s.stage();
            if (threads == 1 || current.tasks() == 1) {
                for (int task = 0; task < current.tasks(); task++) {
                    current.run(task);
                }
            } else {
                team.run();
            }
        }
    }

    private void share(int share) {
        Stage stage = current;
        for (int task = share; task < stage.tasks(); task += threads) {
            stage.run(task);
        }
    }

    private double now(String name, int layer, int batch) {
        return switch (name) {
            case SweepScalar.BATCH -> batch;
            case SweepScalar.RATE -> rates.applyAsDouble(layer);
            case SweepScalar.TEACHER -> teacher;
            default -> throw new IllegalArgumentException("no number '" + name + "'");
        };
    }

    /** An array of a layer; empty where the rule has none of that name. */
    public Optional<StateArray> array(int layer, String name) {
        return find(layer, name).map(memory::get);
    }

    /** The probabilities of the classes; empty where the output is no softmax. */
    public Optional<StateArray> probabilities() {
        return program.activity().stream()
                .filter(s -> s instanceof SweepStep.Softmax && s.layer() == memory.layers())
                .map(s -> memory.get(((SweepStep.Softmax) s).target()))
                .findFirst();
    }

    /** What an array of a layer is; empty where the rule has none of that name, or does not hold it in memory. */
    public Optional<SweepArray> find(int layer, String name) {
        return memory.all().keySet().stream()
                .filter(a -> a.layer() == layer && a.name().equals(name))
                .findFirst();
    }

    /** Number of elements that an array uses for a batch; of a kept array its length. */
    public int used(int layer, String name, int batch) {
        return Math.toIntExact(memory.size(find(layer, name).orElseThrow(), batch));
    }

    /** A layer; 1 is the lowest. */
    public LayerShape layer(int index) {
        return memory.layer(index);
    }

    /** Number of layers. */
    public int layers() {
        return memory.layers();
    }

    /** The arrays that the network keeps between batches. */
    public List<SweepArray> kept() {
        return program.kept().stream().map(Kept::array).toList();
    }

    /** Number of batches that it has learned from. */
    public long batches() {
        return batches;
    }

    /** Bytes of all arrays. */
    public long bytes() {
        return memory.bytes();
    }

    /** The shape of a kept array in its usual form: maps x maps below x kernel x kernel for a convolution. */
    public int[] shape(SweepArray array) {
        LayerShape own = memory.layer(array.layer());
        if (array.shape() == SweepShape.CONNECTION && !own.isDense()) {
            MapShape seen = own.input();
            return new int[] {own.channels(), seen.channels(), seen.kernelHeight(), seen.kernelWidth()};
        }
        int columns = memory.columns(array, 1);
        return columns == 1 ? new int[] {memory.rows(array)} : new int[] {memory.rows(array), columns};
    }

    /** The memory of an array. */
    public StateArray array(SweepArray array) {
        return memory.get(array);
    }

    @Override
    public void save(StateWriter out) throws IOException {
        out.whole("batches", batches);
        for (Kept k : program.kept()) {
            out.array(k.array().toString(), memory.get(k.array()));
        }
    }

    @Override
    public void restore(StateReader in) throws IOException {
        batches = in.whole("batches", 0, Long.MAX_VALUE);
        for (Kept k : program.kept()) {
            in.array(k.array().toString(), memory.get(k.array()));
        }
    }

    @Override
    public void close() {
        team.close();
    }
}
