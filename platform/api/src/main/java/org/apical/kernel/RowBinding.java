package org.apical.kernel;

import java.util.List;
import org.apical.state.Extent;
import org.apical.state.IndexArray;
import org.apical.state.StateArray;

/**
 * The memory that a rule's program works on, row by row. A row is a run of positions in the index arrays: all synapses of one
 * presynaptic neuron, or all of one postsynaptic neuron.
 *
 * @param arrays one array per array of the program, in its order
 * @param fixed which side a row belongs to: {@link Extent#PRE} or {@link Extent#POST}; arrays of that side are one number
 *     per row
 * @param synapse position to synapse; null when a position is a synapse
 * @param partner position to the neuron on the other side
 */
public record RowBinding(List<StateArray> arrays, Extent fixed, IndexArray synapse, IndexArray partner) {
    /** Copies the list. */
    public RowBinding {
        arrays = List.copyOf(arrays);
    }
}
