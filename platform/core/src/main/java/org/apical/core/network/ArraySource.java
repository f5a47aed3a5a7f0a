package org.apical.core.network;

import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.state.Variable;
import org.apical.unit.Unit;

/** Gives the parts of a network their arrays, each under a name of its own. */
interface ArraySource {
    /**
     * An array.
     *
     * @param owner whose it is
     * @param shape its name, unit, extent, length and type
     * @param initial what a new one is filled with
     */
    StateArray array(String owner, ArrayShape shape, double initial);

    /** The type of state variables. */
    Precision precision();

    /** An array of zeros of the usual type. */
    default StateArray allocate(String owner, String name, Unit unit, Extent extent, int length) {
        return array(owner, new ArrayShape(name, unit, extent, length, precision()), 0);
    }

    /** An array for a declared variable. */
    default StateArray allocate(String owner, Variable variable, Extent extent, int length, double initial) {
        return array(owner, new ArrayShape(variable.name(), variable.unit(), extent, length, precision()), initial);
    }
}
