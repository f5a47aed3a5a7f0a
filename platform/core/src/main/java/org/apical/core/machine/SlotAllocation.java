package org.apical.core.machine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who has which slot: registers have theirs for good, numbers spread over lanes too; arrays have one from their first use in a
 * section to their last. The fewer slots, the more of the first-level cache is left for the arrays themselves.
 */
final class SlotAllocation {
    private final Deque<Integer> free = new ArrayDeque<>();
    private final Map<Integer, Integer> arrays = new LinkedHashMap<>();
    private final Map<Integer, Integer> spreadNumbers = new LinkedHashMap<>();
    private int count;

    SlotAllocation(int registers) {
        count = registers;
    }

    /** How many slots there are. */
    int count() {
        return count;
    }

    /** The slots of numbers that are spread over lanes. */
    Map<Integer, Integer> spreadNumbers() {
        return spreadNumbers;
    }

    boolean holds(int array) {
        return arrays.containsKey(array);
    }

    /** The slot of an array; a new one if it has none. */
    int ofArray(int array) {
        return arrays.computeIfAbsent(array, k -> free.isEmpty() ? count++ : free.pop());
    }

    /** Ends an array's use of its slot. */
    void release(int array) {
        free.push(arrays.remove(array));
    }

    /** The slot in whose lanes a number is spread. */
    int ofNumber(int number) {
        return spreadNumbers.computeIfAbsent(number, k -> count++);
    }
}
