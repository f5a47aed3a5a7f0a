package org.apical.plasticity;

/** The two sides of a synapse. */
public enum Side {
    /** Presynaptic. */
    PRE,
    /** Postsynaptic. */
    POST
}
