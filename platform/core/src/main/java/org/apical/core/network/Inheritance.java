package org.apical.core.network;

import java.util.List;
import java.util.function.Predicate;
import org.apical.state.StateArray;

/**
 * What a plug-in gets from the one before it.
 *
 * @param carried variables that go on with their values
 * @param initialised variables that begin with their initial values
 * @param kept variables of the old one that wait for a swap back
 */
public record Inheritance(List<String> carried, List<String> initialised, List<String> kept) {
    static Inheritance between(List<StateArray> old, List<StateArray> now, Predicate<StateArray> isNew) {
        return new Inheritance(names(now, isNew.negate()), names(now, isNew), names(old, before -> now.stream()
                .noneMatch(after -> after == before)));
    }

    private static List<String> names(List<StateArray> arrays, Predicate<StateArray> which) {
        return arrays.stream().filter(which).map(StateArray::name).toList();
    }
}
