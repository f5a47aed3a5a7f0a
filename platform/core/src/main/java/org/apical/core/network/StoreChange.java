package org.apical.core.network;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/**
 * Arrays for the changed parts of a living network: what is there under the same owner, name, unit and place is taken over as it
 * stands, the rest is made new. The store itself learns of new arrays in {@link #apply}.
 */
final class StoreChange implements ArraySource {
    private final StateStore store;
    private final Map<String, StateArray> made = new LinkedHashMap<>();

    StoreChange(StateStore store) {
        this.store = store;
    }

    @Override
    public StateArray array(String owner, ArrayShape shape, double initial) {
        String name = owner + "." + shape.name();
        String other = name + " in " + shape.unit() + " per "
                + shape.extent().name().toLowerCase(Locale.ROOT) + " x " + shape.length();
        StateArray usual = find(name);
        String key = usual == null || ArrayShape.of(usual).equals(shape) ? name : other;
        StateArray there = find(key);
        return there != null ? there : made.computeIfAbsent(key, k -> shape.make(initial));
    }

    private StateArray find(String key) {
        StateArray there = store.arrays().get(key);
        return there != null ? there : made.get(key);
    }

    /** Whether an array was made for this change. */
    boolean isNew(StateArray array) {
        return made.values().stream().anyMatch(a -> a == array);
    }

    @Override
    public Precision precision() {
        return store.precision();
    }

    /** Puts the new arrays into the store. */
    void apply() {
        made.forEach(store::add);
    }

    /** Takes them out again. */
    void undo() {
        made.keySet().forEach(store::remove);
    }
}
