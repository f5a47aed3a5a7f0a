package org.apical.core.machine;

import org.apical.state.StateArray;

/**
 * The working memory of the block machine in one floating-point type: slots, each a block of lanes, and numbers, each the same
 * for all lanes.
 */
interface Lanes {
    /** Fewer lanes are best run one by one. */
    int FEW = 4;

    /**
     * Vector loops run over so many lanes at least, of which the last may be left from before and count for nothing. They must
     * never see fewer: the compiler would take short runs for the usual ones and not vectorise.
     */
    int MANY = 32;

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

    /** Runs an instruction on n lanes, one by one. */
    void runFew(LaneInstruction instruction, int n);

    /** Lists units of n lanes, one by one; returns the new length of the list. */
    int hitsOfFew(LaneInstruction instruction, int n, int unit, int[] list, int length);

    /** The loop of an instruction over {@link #MANY} lanes or more, bound to its slots. */
    LaneLoop loop(LaneInstruction instruction);

    /** The loop of an instruction over fewer lanes. */
    default LaneLoop shortLoop(LaneInstruction instruction) {
        LaneLoop loop = loop(instruction);
        return n -> {
            if (n < FEW) {
                runFew(instruction, n);
            } else {
                loop.run(MANY);
            }
        };
    }

    /** The loop of an instruction that lists units of {@link #MANY} lanes or more, bound to its slots. */
    HitLoop hitLoop(LaneInstruction instruction);
}
