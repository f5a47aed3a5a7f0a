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
import org.apical.state.Precision;
import org.apical.state.StateArray;

/** Every array of a network under a name of its own, {@code owner.variable}. */
public final class StateStore implements ArraySource, Saved {
    private final Precision precision;
    private final Map<String, StateArray> arrays = new LinkedHashMap<>();

    /** An empty store whose arrays will have one type. */
    public StateStore(Precision precision) {
        this.precision = precision;
    }

    /** A new array. */
    @Override
    public StateArray array(String owner, ArrayShape shape, double initial) {
        String name = owner + "." + shape.name();
        if (arrays.containsKey(name)) {
            throw new InputException(
                            "array-twice",
                            "two plug-ins of '" + owner + "' have an array of one name, '" + shape.name() + "'")
                    .mend("choose another plug-in for one of them, or rename the variable or trace in one");
        }
        StateArray array = shape.make(initial);
        add(name, array);
        return array;
    }

    void add(String name, StateArray array) {
        if (arrays.putIfAbsent(name, array) != null) {
            throw new IllegalArgumentException("'" + name + "' exists already");
        }
    }

    void remove(String name) {
        arrays.remove(name);
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

    @Override
    public Precision precision() {
        return precision;
    }
}
