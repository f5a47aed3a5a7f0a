package org.apical.core.machine;

import java.util.stream.IntStream;

/**
 * An instruction with its operands resolved: slots for lanes, numbers for what is the same in all lanes; 0 where it has none.
 *
 * @param form the loop
 * @param dest slot; list for hits; number of the array for {@link Form#STORE}
 * @param a slot of the first operand; draw number for {@link Form#UNIFORM}; number of the array for {@link Form#LOAD}
 * @param b slot of the second
 * @param c slot of the third
 * @param x number of the first operand
 * @param y number of the second
 * @param z number of the third
 */
record LaneInstruction(Form form, int dest, int a, int b, int c, int x, int y, int z) {
    static LaneInstruction load(int slot, int array) {
        return new LaneInstruction(Form.LOAD, slot, array, 0, 0, 0, 0, 0);
    }

    static LaneInstruction store(int slot, int array) {
        return new LaneInstruction(Form.STORE, array, slot, 0, 0, 0, 0, 0);
    }

    /** The slots that the loop reads, for an instruction of a program. */
    int[] laneOperands() {
        int[] slots = {a, b, c};
        return IntStream.range(0, slots.length)
                .filter(form::takesLanes)
                .map(k -> slots[k])
                .toArray();
    }
}
