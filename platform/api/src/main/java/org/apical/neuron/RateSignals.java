package org.apical.neuron;

/**
 * The states in which a model without spikes says what its units do, in Hz. A unit then stands for many cells alike: whoever
 * receives from it gets the number of events and bursts that is to be expected.
 *
 * @param eventRate state that holds the rate of events e
 * @param burstRate state that holds the rate of bursts b
 */
public record RateSignals(String eventRate, String burstRate) {}
