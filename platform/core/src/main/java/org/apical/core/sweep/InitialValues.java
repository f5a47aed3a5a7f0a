package org.apical.core.sweep;

import java.util.List;
import org.apical.core.equation.SweepProgram.Kept;
import org.apical.plugin.InputException;
import org.apical.random.RandomStream;
import org.apical.state.StateArray;

/** Fills the arrays that a network keeps. The number for an element depends on the seed, the array and the element only. */
final class InitialValues {
    private static final List<String> LAWS = List.of("constant", "normal", "uniform", "glorot", "he");

    private InitialValues() {}

    /**
     * Fills an array.
     *
     * @param kept what to fill it with
     * @param shape the layer
     * @param random its stream
     */
    static void fill(Kept kept, LayerShape shape, StateArray array, int length, RandomStream random) {
        List<Double> a = kept.arguments();
        switch (kept.law()) {
            case "constant" -> array.fill(a.get(0));
            case "normal" -> normal(array, length, a.get(0), random);
            case "uniform" -> {
                for (int i = 0; i < length; i++) {
                    array.set(i, a.get(0) + (a.get(1) - a.get(0)) * random.uniform(i, 0, 0));
                }
            }
            case "glorot" ->
                normal(array, length, a.get(0) * Math.sqrt(2.0 / (shape.fanIn() + shape.fanOut())), random);
            case "he" -> normal(array, length, Math.sqrt(2.0 / shape.fanOut()), random);
            default ->
                throw new InputException(
                                "weights-law",
                                "there is no law '" + kept.law() + "' for the weights '" + kept.array() + "'")
                        .known(LAWS)
                        .mend("use one of these");
        }
    }

    private static void normal(StateArray array, int length, double sd, RandomStream random) {
        for (int i = 0; i < length; i++) {
            double radius = StrictMath.sqrt(-2 * StrictMath.log(random.uniform(i, 0, 0)));
            array.set(i, sd * radius * StrictMath.cos(2 * StrictMath.PI * random.uniform(i, 0, 1)));
        }
    }
}
