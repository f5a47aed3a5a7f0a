package org.apical.plasticity;

/** What can happen to a neuron in a step, as seen by a connection. */
public enum Moment {
    /** Any spike. */
    SPIKE,
    /** A single spike or the first spike of a burst. */
    EVENT,
    /** The second spike of a burst. */
    BURST
}
