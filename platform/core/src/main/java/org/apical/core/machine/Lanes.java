package org.apical.core.machine;

import org.apical.state.StateArray;

/**
 * The working memory of the block machine in one floating-point type: slots, each a block of lanes, and numbers, each the same
 * for all lanes.
 */
interface Lanes {
    /** Lanes per slot. */
    int size();

    /** Sets a number, rounded to the type. */
    void number(int number, double value);

    /** Spreads a number over all lanes of a slot. */
    void spreadNumber(int slot, int number);

    /** Spreads the first lane of a slot over n lanes. */
    void spreadFirst(int slot, int n);

    /** Copies n elements from a position of an array. */
    void load(int slot, StateArray array, int position, int n);

    /** Copies n lanes to a position of an array. */
    void store(int slot, StateArray array, int position, int n);

    /** Copies the elements {@code index[first], ..., index[first + n - 1]}. */
    void gather(int slot, StateArray array, int[] index, int first, int n);

    /** Copies n lanes to the elements {@code index[first], ...}. */
    void scatter(int slot, StateArray array, int[] index, int first, int n);

    /** Turns random words into numbers in (0, 1). */
    void uniform(int slot, long[] words, int n);

    /** The loop of an instruction, bound to its slots. */
    LaneLoop loop(LaneInstruction instruction);

    /** The loop of an instruction that lists units, bound to its slots. */
    HitLoop hitLoop(LaneInstruction instruction);
}
