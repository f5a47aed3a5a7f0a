package org.apical.neuron;

/** A site of input. */
public enum Compartment {
    /** Somatic and basal: feedforward input. */
    BASAL,
    /** Apical dendrite: feedback input. */
    APICAL
}
