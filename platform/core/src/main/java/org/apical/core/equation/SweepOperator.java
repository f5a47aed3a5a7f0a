package org.apical.core.equation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The operators over whole arrays. */
enum SweepOperator {
    /** {@code forward(W, below.e)}. */
    FORWARD("forward", 2, SweepShape.UNITS),
    /** {@code backward(above.W, above.d)}: units; {@code backward(W, d)}: below. */
    BACKWARD("backward", 2, null),
    /** {@code gradient(d, below.e)}. */
    GRADIENT("gradient", 2, SweepShape.CONNECTION),
    /** {@code recur(R, b)}. */
    RECUR("recur", 2, SweepShape.UNITS),
    /** {@code outer(u, b)}. */
    OUTER("outer", 2, SweepShape.RECURRENT),
    /** {@code direct(D, output.d)}. */
    DIRECT("direct", 2, SweepShape.UNITS),
    /** {@code total(d)}: bias; of what is below: bias_below. */
    TOTAL("total", 1, null),
    /** {@code samples(x)}: sums over the units of a sample. */
    SAMPLES("samples", 1, SweepShape.SAMPLES),
    /** {@code spread(output.s)}: a number per sample for every unit. */
    SPREAD("spread", 1, SweepShape.UNITS),
    /** {@code softmax(z)}. */
    SOFTMAX("softmax", 1, SweepShape.UNITS);

    private final String word;
    private final int arity;
    private final SweepShape result;

    SweepOperator(String word, int arity, SweepShape result) {
        this.word = word;
        this.arity = arity;
        this.result = result;
    }

    String word() {
        return word;
    }

    int arity() {
        return arity;
    }

    /** The shape of its result; null where the argument decides. */
    SweepShape result() {
        return result;
    }

    /** Whether its result can be added to what the target holds. */
    boolean isLinear() {
        return this != SAMPLES && this != SPREAD && this != SOFTMAX && this != DIRECT;
    }

    static Optional<SweepOperator> ofWord(String word) {
        return Arrays.stream(values()).filter(o -> o.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(SweepOperator::word).toList();
    }
}
