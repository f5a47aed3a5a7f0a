package org.apical.core.equation;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apical.kernel.Operand;

/** Gives every value a place: the array that it ends up in, or the lowest register that is free while it is needed. */
final class Registers {
    private final Map<Node, Operand> places = new HashMap<>();
    private final Map<Node, Integer> lastUse = new HashMap<>();
    private final BitSet taken = new BitSet();
    private int count;

    /** Places the values of instructions in their order. */
    Registers(List<Draft> ordered) {
        for (int i = 0; i < ordered.size(); i++) {
            for (Node source : ordered.get(i).sources()) {
                lastUse.put(source, i);
            }
        }
        for (int i = 0; i < ordered.size(); i++) {
            release(ordered.get(i), i);
            place(ordered.get(i));
        }
    }

    /** How many registers are needed. */
    int count() {
        return count;
    }

    /** Where a computed value is. */
    Operand of(Node value) {
        return places.get(value);
    }

    /** A value may go where its own last source was: lanes have the same index. */
    private void release(Draft d, int at) {
        for (Node source : d.sources()) {
            Operand place = places.get(source);
            if (place != null && place.kind() == Operand.Kind.REGISTER && lastUse.get(source) == at) {
                taken.clear(place.index());
            }
        }
    }

    private void place(Draft d) {
        if (d.value() == null) {
            return;
        }
        if (d.array() != Draft.NONE) {
            places.put(d.value(), new Operand(Operand.Kind.ARRAY, d.array()));
            return;
        }
        int register = taken.nextClearBit(0);
        taken.set(register);
        count = Math.max(count, register + 1);
        places.put(d.value(), new Operand(Operand.Kind.REGISTER, register));
    }
}
