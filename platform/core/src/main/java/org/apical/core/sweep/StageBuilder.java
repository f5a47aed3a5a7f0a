package org.apical.core.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.equation.SweepArray;
import org.apical.core.equation.SweepStep;
import org.apical.core.equation.SweepStep.Broadcast;
import org.apical.core.equation.SweepStep.Elements;
import org.apical.core.equation.SweepStep.Multiply;
import org.apical.core.equation.SweepStep.Samples;
import org.apical.core.equation.SweepStep.Softmax;
import org.apical.core.equation.SweepStep.Spread;
import org.apical.core.equation.SweepStep.Total;
import org.apical.kernel.Kernels;
import org.apical.kernel.Matrix;
import org.apical.kernel.Products;
import org.apical.random.RandomStream;
import org.apical.state.StateArray;

/** Binds the steps of a rule to memory, for batches of one size. */
final class StageBuilder {
    private final SweepMemory memory;
    private final Kernels kernels;
    private final Products products;
    private final int batch;
    private final int threads;
    private final Map<SweepStep, RandomStream> random;
    private final List<LayerStage> stages = new ArrayList<>();
    /** What of the layers below is laid out already, and still true. */
    private final Map<Integer, List<SweepArray>> laidOut = new HashMap<>();

    StageBuilder(SweepMemory memory, Kernels kernels, int batch, int threads, Map<SweepStep, RandomStream> random) {
        this.memory = memory;
        this.kernels = kernels;
        this.products = kernels.products();
        this.batch = batch;
        this.threads = threads;
        this.random = random;
    }

    /** The stages of steps that run one after the other; calls in the order in which they run. */
    List<LayerStage> bind(List<SweepStep> steps) {
        stages.clear();
        steps.forEach(this::bind);
        return List.copyOf(stages);
    }

    private void bind(SweepStep step) {
        if (step instanceof Elements e) {
            int lanes = Math.toIntExact(memory.size(new SweepArray(e.layer(), "", e.shape()), batch));
            add(e, new ElementStage(e, memory, lanes, threads, kernels, random.get(e)));
            e.written().forEach(this::changed);
        } else if (step instanceof Multiply m) {
            multiply(m);
            changed(m.target());
        } else if (step instanceof Total t) {
            add(t, new SumStage(products, matrix(t.source()), memory.get(t.target()), t.alpha(), t.beta()));
        } else if (step instanceof Broadcast b) {
            add(b, new FillStage(products, matrix(b.target()), memory.get(b.source())));
            changed(b.target());
        } else if (step instanceof Samples s) {
            int positions = memory.layer(s.source().layer()).positions();
            add(s, SampleStages.sums(matrix(s.source()), positions, memory.get(s.target())));
        } else if (step instanceof Spread s) {
            int positions = memory.layer(s.layer()).positions();
            add(s, SampleStages.spread(memory.get(s.source()), matrix(s.target()), positions));
        } else if (step instanceof Softmax s) {
            add(s, SampleStages.softmax(matrix(s.source()), matrix(s.target())));
        }
    }

    private void add(SweepStep step, Stage stage) {
        stages.add(new LayerStage(step.layer(), stage));
    }

    private Matrix matrix(SweepArray array) {
        return memory.matrix(array, batch);
    }

    private void changed(SweepArray array) {
        laidOut.values().forEach(l -> l.remove(array));
    }

    private void multiply(Multiply m) {
        switch (m.product()) {
            case FORWARD -> add(m, product(m, matrix(m.matrix()), false, seen(m, m.layer()), false));
            case GRADIENT -> add(m, product(m, matrix(m.matrix()), false, seen(m, m.layer()), true));
            case RECUR -> add(m, product(m, matrix(m.matrix()), false, matrix(m.operand()), false));
            case OUTER -> add(m, product(m, matrix(m.matrix()), false, matrix(m.operand()), true));
            case DIRECT -> direct(m);
            case BACKWARD -> backward(m);
        }
    }

    private ProductStage product(Multiply m, Matrix left, boolean leftT, Matrix right, boolean rightT) {
        return new ProductStage(products, left, leftT, right, rightT, matrix(m.target()), m.alpha(), m.beta());
    }

    /** What the connection into a layer sees of an array below. */
    private Matrix seen(Multiply m, int layer) {
        LayerShape shape = memory.layer(layer);
        if (shape.isPlain()) {
            return matrix(m.operand());
        }
        StateArray columns = memory.columnsOf(layer, m.operand());
        List<SweepArray> known = laidOut.computeIfAbsent(layer, l -> new ArrayList<>());
        if (!known.contains(m.operand())) {
            add(m, LayoutStage.unfold(products, shape.input(), batch, memory.get(m.operand()), columns));
            known.add(m.operand());
        }
        return Matrix.of(columns, shape.fanIn(), batch * shape.positions());
    }

    private void backward(Multiply m) {
        LayerShape shape = memory.layer(m.matrix().layer());
        if (shape.isPlain()) {
            add(m, product(m, matrix(m.matrix()), true, matrix(m.operand()), false));
            return;
        }
        int layer = m.matrix().layer();
        StateArray columns = memory.room(layer, "back", (long) shape.fanIn() * shape.positions());
        Matrix room = Matrix.of(columns, shape.fanIn(), batch * shape.positions());
        add(m, new ProductStage(products, matrix(m.matrix()), true, matrix(m.operand()), false, room, m.alpha(), null));
        StateArray target = memory.get(m.target());
        if (m.beta() == null) {
            add(m, LayoutStage.fold(products, shape.input(), batch, columns, target));
            return;
        }
        StateArray folded = memory.room(layer, "folded", shape.unitsBelow());
        add(m, LayoutStage.fold(products, shape.input(), batch, columns, folded));
        add(m, new AddStage(folded, target, Math.toIntExact(memory.size(m.target(), batch)), m.beta(), new double[1]));
    }

    private void direct(Multiply m) {
        LayerShape shape = memory.layer(m.layer());
        if (shape.positions() == 1) {
            add(m, product(m, matrix(m.matrix()), true, matrix(m.operand()), false));
            return;
        }
        StateArray room = memory.room(m.layer(), "direct", shape.units());
        Matrix rows = Matrix.of(room, shape.units(), batch);
        add(m, new ProductStage(products, matrix(m.matrix()), true, matrix(m.operand()), false, rows, m.alpha(), null));
        add(m, SampleStages.toMaps(rows, matrix(m.target()), shape.positions()));
    }
}
