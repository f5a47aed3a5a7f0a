package org.apical.core.reference;

import java.util.List;
import org.apical.core.sweep.LayerShape;
import org.apical.core.sweep.LayeredNetwork;
import org.apical.core.sweep.SweepRecipe;

/**
 * One rule of a comparison. Lists of the case hold an array for each layer of weights, counted from 0, null where there is none; an
 * array of number i belongs to the layer above these weights, which is layer i + 1 of the network, if nothing else is said.
 */
final class ComparisonRun implements AutoCloseable {
    private static final String NOISE = "noise";

    private final CaseParameters file;
    private final CaseParameters part;
    private final String prefix;
    private final Differences differences;
    private final LayeredNetwork network;
    private final LayeredArrays arrays;
    private final int batch;
    private final double[] rate;

    /** Starts the run of a rule. */
    @FunctionalInterface
    interface Start {
        ComparisonRun of(SweepRecipe recipe);
    }

    ComparisonRun(LayeredBench bench, CaseParameters file, String name, SweepRecipe recipe, Differences differences) {
        this.file = file;
        this.part = file.object(name);
        this.prefix = name;
        this.differences = differences;
        this.rate = new double[1];
        this.batch = part.has(NOISE)
                ? part.list(NOISE).nested("0").shape().get(0)
                : file.nested("x").shape().get(0);
        List<LayerShape> layers = Architecture.dense(file.object("config").numbers("sizes"));
        this.network = bench.build(layers, recipe, batch, l -> rate[0]);
        this.arrays = new LayeredArrays(network, batch);
        shared("W", "W").shared("b", "bias");
    }

    private ComparisonRun(ComparisonRun whole, CaseParameters part, String prefix) {
        this.file = whole.file;
        this.part = part;
        this.prefix = prefix;
        this.differences = whole.differences;
        this.network = whole.network;
        this.arrays = whole.arrays;
        this.batch = whole.batch;
        this.rate = whole.rate;
    }

    /** The same run, compared with what the case holds inside of it. */
    ComparisonRun within(String inner) {
        return new ComparisonRun(this, part.object(inner), prefix + " " + inner);
    }

    /** Fills arrays with those of the case. */
    ComparisonRun shared(String key, String name) {
        return fill(file.list(key), name, false);
    }

    /** Fills arrays with those of this part of the case. */
    ComparisonRun given(String key, String name) {
        return fill(part.list(key), name, false);
    }

    /** The same of arrays whose rows are columns here. */
    ComparisonRun givenTransposed(String key, String name) {
        return fill(part.list(key), name, true);
    }

    private ComparisonRun fill(CaseParameters list, String name, boolean isTransposed) {
        for (String i : list.keys()) {
            int layer = Integer.parseInt(i) + 1;
            if (arrays.has(layer, name)) {
                NestedNumbers values = list.nested(i);
                arrays.put(layer, name, isTransposed ? values.transposed() : values);
            }
        }
        return this;
    }

    /** Learns with a rate. */
    ComparisonRun rate(double learningRate) {
        rate[0] = learningRate;
        return this;
    }

    /** Shows the samples. */
    void settle() {
        arrays.input(file.nested("x"));
        arrays.put(network.layers(), "t", file.nested("t"));
        network.settle(batch);
        network.observe(batch);
    }

    void observe() {
        network.observe(batch);
    }

    void learn() {
        network.learn(batch);
    }

    void rest() {
        network.rest(batch);
    }

    /** Compares {@code delta}, {@code gW} and {@code gb}. */
    void checkGradients() {
        check("delta", "delta");
        check("gW", "W.g");
        check("gb", "bias.g");
    }

    /** Compares arrays. */
    void check(String key, String name) {
        checkOf(1, key, name);
    }

    /** Compares arrays of layers i + first. */
    void checkOf(int first, String key, String name) {
        check(part.list(key), first, key, name, false);
    }

    /** Compares arrays whose rows are columns here. */
    void checkTransposed(String key, String name) {
        check(part.list(key), 1, key, name, true);
    }

    /** Compares arrays that the whole case has in common. */
    void checkShared(String key, String name) {
        check(file.list(key), 1, key, name, false);
    }

    /** Compares an array of the output. */
    void checkOutput(String key, String name) {
        differences.add(prefix + " " + key, part.nested(key), arrays.get(network.layers(), name));
    }

    private void check(CaseParameters list, int first, String key, String name, boolean isTransposed) {
        for (String i : list.keys()) {
            NestedNumbers values = list.nested(i);
            differences.add(
                    prefix + " " + key,
                    isTransposed ? values.transposed() : values,
                    arrays.get(Integer.parseInt(i) + first, name));
        }
    }

    @Override
    public void close() {
        network.close();
    }
}
