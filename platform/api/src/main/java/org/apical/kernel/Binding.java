package org.apical.kernel;

import java.util.List;
import org.apical.random.RandomStream;
import org.apical.state.StateArray;

/**
 * The memory that a program works on, lane by lane.
 *
 * @param arrays one array per array of the program, in its order, all of one length and type
 * @param from first lane, a multiple of {@link StateArray#LANES}
 * @param to end, exclusive
 * @param random numbers for {@link Op#UNIFORM}
 */
public record Binding(List<StateArray> arrays, int from, int to, RandomStream random) {
    /** Copies the list. */
    public Binding {
        arrays = List.copyOf(arrays);
    }
}
