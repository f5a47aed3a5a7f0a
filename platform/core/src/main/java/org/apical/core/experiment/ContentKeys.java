package org.apical.core.experiment;

import java.util.List;

/** The keys at the top of a file, in the order in which they are written. */
final class ContentKeys {
    static final List<String> TOP = List.of(
            "apical",
            "title",
            "source",
            "bundles",
            "seed",
            "time",
            "solver",
            "parameters",
            "scales",
            "conditions",
            "sweep",
            "seeds",
            "dataset",
            "groups",
            "stand_ins",
            "ensemble",
            "connections",
            "injectors",
            "layers",
            "rule",
            "rules",
            "training",
            "transforms",
            "phases",
            "schedule",
            "swap",
            "monitors",
            "tables",
            "measures",
            "figures",
            "expect");

    /** Those that {@code --set} reaches by their bare name. */
    static final List<String> BARE = List.of("seed", "title", "bundles", "solver", "dataset", "ensemble");

    /** Those that hold named entries which only the file itself may add. */
    static final List<String> NAMED = List.of(
            "parameters",
            "scales",
            "conditions",
            "sweep",
            "groups",
            "stand_ins",
            "connections",
            "injectors",
            "rules",
            "phases",
            "tables",
            "measures",
            "figures");

    private ContentKeys() {}
}
