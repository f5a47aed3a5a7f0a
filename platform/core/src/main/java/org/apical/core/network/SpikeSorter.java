package org.apical.core.network;

/** Decides which spikes of a step are events and which are the second spikes of bursts. */
interface SpikeSorter {
    /**
     * Sorts the spikes of a step; those that are neither are left out.
     *
     * @param step the step, each one once and in order
     * @param spikes its spikes, ascending
     * @param events receives the cells whose spike is an event, ascending
     * @param bursts receives the cells whose spike makes a burst, ascending
     */
    void sort(long step, UnitList spikes, UnitList events, UnitList bursts);
}
