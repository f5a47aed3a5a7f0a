package org.apical.core.machine;

import java.util.BitSet;
import java.util.List;
import org.apical.kernel.ArrayUse;
import org.apical.state.Extent;

/**
 * A moment of a rule made ready for rows. What depends only on the neuron to which the row belongs is computed in one lane and
 * spread over the others where they need it.
 */
final class RowSection {
    final LaneInstruction[] instructions;
    final int[] loads;
    final int[] stores;
    private final BitSet single = new BitSet();
    private final BitSet spread = new BitSet();
    private final BitSet spreadArrays = new BitSet();

    /**
     * Finds out what is the same in all lanes of a row.
     *
     * @param arrays the program's arrays
     * @param fixed the side to which the row belongs
     */
    RowSection(LaneSection section, List<ArrayUse> arrays, Extent fixed) {
        instructions = section.toArray();
        loads = section.loads();
        stores = section.stores();
        Sameness same = new Sameness(arrays, fixed);
        for (int k = 0; k < instructions.length; k++) {
            same.pass(k);
        }
    }

    /** Whether an instruction need be run in one lane only. */
    boolean isSingle(int instruction) {
        return single.get(instruction);
    }

    /** Whether its result must then be spread over all lanes. */
    boolean isSpread(int instruction) {
        return spread.get(instruction);
    }

    /** Whether a number of the row's neuron is needed in all lanes. */
    boolean isSpreadArray(int array) {
        return spreadArrays.get(array);
    }

    /** Walks the instructions and keeps, for each slot, who put the same value in all its lanes. */
    private final class Sameness {
        private static final int VARIES = -1;

        /** For each slot: {@link #VARIES}, or the instruction, or, counted from their end, the array of the fixed side. */
        private final java.util.Map<Integer, Integer> source = new java.util.HashMap<>();

        private final int arrayCount;

        Sameness(List<ArrayUse> arrays, Extent fixed) {
            arrayCount = arrays.size();
            for (int k = 0; k < arrayCount; k++) {
                source.put(k, arrays.get(k).extent() == fixed ? instructions.length + k : VARIES);
            }
        }

        void pass(int k) {
            LaneInstruction i = instructions[k];
            int[] slots = {i.a(), i.b(), i.c()};
            boolean varies = false;
            for (int operand = 0; operand < slots.length; operand++) {
                varies |= i.form().takesLanes(operand) && origin(slots[operand]) == VARIES;
            }
            if (varies) {
                for (int operand = 0; operand < slots.length; operand++) {
                    if (i.form().takesLanes(operand)) {
                        need(origin(slots[operand]));
                    }
                }
            } else {
                single.set(k);
            }
            source.put(i.dest(), varies || i.dest() < arrayCount ? VARIES : Integer.valueOf(k));
            if (!varies && i.dest() < arrayCount) {
                spread.set(k);
            }
        }

        private int origin(int slot) {
            return source.getOrDefault(slot, Integer.MAX_VALUE); // a spread number
        }

        private void need(int origin) {
            if (origin >= 0 && origin < instructions.length) {
                spread.set(origin);
            } else if (origin >= instructions.length && origin < instructions.length + arrayCount) {
                spreadArrays.set(origin - instructions.length);
            }
        }
    }
}
