package org.apical.plugin;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of plug-in, with the word that manifests and files use. */
public enum PluginKind {
    /** Dynamics of one group of neurons. */
    NEURON_MODEL("neuron-model", "neuron model"),
    /** Long-term change of weights. */
    PLASTICITY_RULE("plasticity-rule", "plasticity rule"),
    /** Units of a layer as infinite populations. */
    ENSEMBLE_MODEL("ensemble-model", "ensemble model"),
    /** Activity and learning of a layered network. */
    SWEEP_RULE("sweep-rule", "sweep rule"),
    /** How a weight follows its gradient. */
    OPTIMISER("optimiser", "optimiser"),
    /** Depression and facilitation of transmission. */
    SHORT_TERM_PLASTICITY("short-term-plasticity", "short-term plasticity"),
    /** A source of examples. */
    DATASET("dataset", "dataset"),
    /** What advances the network. */
    SOLVER("solver", "solver"),
    /** A current computed from the state of the network. */
    INJECTOR("injector", "injector"),
    /** A number computed from the state of the network. */
    MEASURE("measure", "measure"),
    /** Recording. */
    MONITOR("monitor", "monitor"),
    /** An experiment file. */
    EXPERIMENT("experiment", "experiment");

    private final String word;
    private final String title;

    PluginKind(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** The word in manifests: {@code neuron-model}. */
    public String word() {
        return word;
    }

    /** The word in sentences: {@code neuron model}. */
    public String title() {
        return title;
    }

    /** The kind that a manifest's word names. */
    public static Optional<PluginKind> ofWord(String word) {
        return Arrays.stream(values()).filter(k -> k.word.equals(word)).findFirst();
    }
}
