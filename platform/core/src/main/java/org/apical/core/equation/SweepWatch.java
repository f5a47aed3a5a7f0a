package org.apical.core.equation;

import java.util.List;
import java.util.Set;

/**
 * What is wanted of a layered network beside its work.
 *
 * @param arrays names of arrays that are read from outside, in any layer
 * @param lines lines of a block {@code observe}, without its head; each computes an array when asked for
 * @param gradients whether what each {@code descend} follows is computed when asked for, as {@code W.g} of the weights W
 */
public record SweepWatch(Set<String> arrays, List<String> lines, boolean gradients) {
    /** Copies the collections. */
    public SweepWatch {
        arrays = Set.copyOf(arrays);
        lines = List.copyOf(lines);
    }

    /** Only these arrays. */
    public static SweepWatch arrays(Set<String> arrays) {
        return new SweepWatch(arrays, List.of(), false);
    }

    /** The same with what each {@code descend} follows. */
    public SweepWatch withGradients() {
        return new SweepWatch(arrays, lines, true);
    }

    /** The same with lines that compute further arrays. */
    public SweepWatch with(String... more) {
        return new SweepWatch(arrays, List.of(more), gradients);
    }
}
