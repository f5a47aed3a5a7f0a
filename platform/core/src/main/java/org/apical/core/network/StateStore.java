package org.apical.core.network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.checkpoint.Saved;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.plugin.InputException;
import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.state.Variable;
import org.apical.unit.Unit;

/** Every array of a network under a name of its own, {@code owner.variable}. */
public final class StateStore implements Saved {
    private final Precision precision;
    private final Map<String, StateArray> arrays = new LinkedHashMap<>();

    /** An empty store whose arrays will have one type. */
    public StateStore(Precision precision) {
        this.precision = precision;
    }

    /** A new array of zeros of the store's type. */
    StateArray allocate(String owner, String name, Unit unit, Extent extent, int length) {
        return allocate(owner, name, unit, extent, length, precision);
    }

    /** A new array of zeros of a given type. */
    StateArray allocate(String owner, String name, Unit unit, Extent extent, int length, Precision type) {
        StateArray array = StateArray.zeros(name, unit, extent, length, type);
        if (arrays.putIfAbsent(owner + "." + name, array) != null) {
            throw new InputException(
                            "array-twice", "two plug-ins of '" + owner + "' have an array of one name, '" + name + "'")
                    .mend("choose another plug-in for one of them, or rename the variable or trace in one");
        }
        return array;
    }

    /** A new array for a declared variable, filled with a value. */
    StateArray allocate(String owner, Variable variable, Extent extent, int length, double initial) {
        StateArray array = allocate(owner, variable.name(), variable.unit(), extent, length);
        array.fill(initial);
        return array;
    }

    @Override
    public void save(StateWriter out) throws IOException {
        out.lines("layout", layout());
        for (Map.Entry<String, StateArray> array : arrays.entrySet()) {
            out.array(array.getKey(), array.getValue());
        }
    }

    /** Takes over all arrays; no one is changed unless all fit. */
    @Override
    public void restore(StateReader in) throws IOException {
        in.requireLines("layout", layout());
        for (Map.Entry<String, StateArray> array : arrays.entrySet()) {
            in.array(array.getKey(), array.getValue());
        }
    }

    private List<String> layout() {
        List<String> lines = new ArrayList<>();
        arrays.forEach((name, array) -> lines.add(
                name + ": " + array.length() + " of " + array.precision().word()));
        return lines;
    }

    /** All arrays by name, in the order of allocation. */
    public Map<String, StateArray> arrays() {
        return Collections.unmodifiableMap(arrays);
    }

    /** The type of state variables. */
    public Precision precision() {
        return precision;
    }
}
