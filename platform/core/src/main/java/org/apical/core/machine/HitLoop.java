package org.apical.core.machine;

/** An instruction that lists units, bound to its slots. */
@FunctionalInterface
interface HitLoop {
    /**
     * Appends the units of those of the first n lanes that meet the condition.
     *
     * @param unit the unit of the first lane
     * @return the new length of the list
     */
    int run(int n, int unit, int[] list, int length);
}
