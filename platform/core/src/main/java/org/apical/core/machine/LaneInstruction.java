package org.apical.core.machine;

/**
 * An instruction with its operands resolved: slots for lanes, numbers for what is the same in all lanes; 0 where it has none.
 *
 * @param form the loop
 * @param dest slot, list (for hits)
 * @param a slot of the first operand; the draw number for {@link Form#UNIFORM}
 * @param b slot of the second
 * @param c slot of the third
 * @param x number of the first operand
 * @param y number of the second
 * @param z number of the third
 */
record LaneInstruction(Form form, int dest, int a, int b, int c, int x, int y, int z) {}
