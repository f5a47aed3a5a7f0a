package org.apical.core.machine;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apical.kernel.ArrayUse;
import org.apical.state.Extent;

/**
 * Finds out what is the same in all lanes of a row, because it depends only on the neuron to which the row belongs. That is
 * computed in one lane, and spread over the others where some instruction needs it in all.
 */
final class RowSection {
    private static final int VARIES = -1;
    private static final int SPREAD_ALREADY = Integer.MAX_VALUE;

    private final List<LaneInstruction> instructions;
    private final BitSet single = new BitSet();
    private final BitSet spread = new BitSet();
    /** For each slot the instruction that put the same value in all its lanes, or {@link #VARIES}. */
    private final Map<Integer, Integer> origins = new HashMap<>();

    /**
     * Examines a section.
     *
     * @param arrays the program's arrays
     * @param fixed the side to which the row belongs
     */
    RowSection(LaneSection section, List<ArrayUse> arrays, Extent fixed) {
        instructions = section.instructions();
        for (int k = 0; k < instructions.size(); k++) {
            LaneInstruction i = instructions.get(k);
            switch (i.form()) {
                case LOAD -> note(k, arrays.get(i.a()).extent() != fixed);
                case STORE -> need(i.a());
                default -> examine(k);
            }
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

    private void examine(int k) {
        LaneInstruction i = instructions.get(k);
        int[] slots = i.laneOperands();
        boolean varies = false;
        for (int slot : slots) {
            varies |= origin(slot) == VARIES;
        }
        if (varies) {
            for (int slot : slots) {
                need(slot);
            }
        }
        note(k, varies);
    }

    private void note(int k, boolean varies) {
        origins.put(instructions.get(k).dest(), varies ? VARIES : Integer.valueOf(k));
        single.set(k, !varies);
    }

    /** Notes that a slot is read in all lanes. */
    private void need(int slot) {
        int origin = origin(slot);
        if (origin != VARIES && origin != SPREAD_ALREADY) {
            spread.set(origin);
        }
    }

    /** A slot that no instruction has filled holds a number in all its lanes. */
    private int origin(int slot) {
        return origins.getOrDefault(slot, SPREAD_ALREADY);
    }
}
