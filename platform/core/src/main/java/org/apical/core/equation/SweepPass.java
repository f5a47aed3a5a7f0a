package org.apical.core.equation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The order in which a block of a sweep rule visits the layers. */
enum SweepPass {
    /** Once, before the first batch: every layer. */
    START("start"),
    /** From the lowest layer to the output. */
    FORWARD("forward"),
    /** The output layer only. */
    OUTPUT("output"),
    /** From the layer below the output to the lowest. */
    FEEDBACK("feedback"),
    /** Every layer. */
    EVERY("every"),
    /** Every layer, when somebody asks. */
    OBSERVE("observe"),
    /** Every layer, when the network learns. */
    LEARN("learn"),
    /** Every layer, when the examples of a batch are over. */
    REST("rest");

    private final String word;

    SweepPass(String word) {
        this.word = word;
    }

    /** The head of its blocks. */
    String word() {
        return word;
    }

    /** When its steps run. */
    SweepSection section() {
        return switch (this) {
            case START -> SweepSection.START;
            case OBSERVE -> SweepSection.OBSERVATION;
            case LEARN -> SweepSection.LEARNING;
            case REST -> SweepSection.REST;
            default -> SweepSection.ACTIVITY;
        };
    }

    static Optional<SweepPass> ofWord(String word) {
        return Arrays.stream(values()).filter(p -> p.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(SweepPass::word).toList();
    }

    /**
     * The layers in the order of the pass; 1 is the lowest.
     *
     * @param layers number of layers
     */
    List<Integer> order(int layers) {
        List<Integer> order = new ArrayList<>();
        switch (this) {
            case OUTPUT -> order.add(layers);
            case FEEDBACK -> {
                for (int l = layers - 1; l >= 1; l--) {
                    order.add(l);
                }
            }
            default -> {
                for (int l = 1; l <= layers; l++) {
                    order.add(l);
                }
            }
        }
        return order;
    }
}
