package org.apical.core.equation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the elements of an array of a layer belong to; n units of the layer, m of the layer below, B samples of a batch. */
public enum SweepShape {
    /** n x B: one element per unit and sample. */
    UNITS("units"),
    /** m x B: the same of the layer below. */
    BELOW("below"),
    /** B: one element per sample. */
    SAMPLES("samples"),
    /** One element per unit; per map of a convolution. */
    BIAS("bias"),
    /** The same of the layer below. */
    BIAS_BELOW("bias_below"),
    /** The weights into the layer: n x m, or maps x maps below x kernel x kernel. */
    CONNECTION("connection"),
    /** n x n. */
    RECURRENT("recurrent"),
    /** Output units x n. */
    DIRECT("direct"),
    /** One number. */
    SCALAR("scalar");

    private final String word;

    SweepShape(String word) {
        this.word = word;
    }

    /** The word in a text. */
    public String word() {
        return word;
    }

    /** Whether the array grows with the batch. */
    public boolean isActivity() {
        return this == UNITS || this == BELOW || this == SAMPLES;
    }

    /** Whether it can stand for another: a bias of each unit for every sample. */
    boolean widensTo(SweepShape wide) {
        return this == BIAS && wide == UNITS || this == BIAS_BELOW && wide == BELOW;
    }

    static Optional<SweepShape> ofWord(String word) {
        return Arrays.stream(values()).filter(s -> s.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(SweepShape::word).toList();
    }
}
