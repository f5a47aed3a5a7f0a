package org.apical.neuron;

/** What an input adds to. */
public enum Receptor {
    /** An excitatory conductance; a delivered spike adds its weight. */
    EXCITATORY,
    /** An inhibitory conductance; a delivered spike adds its weight. */
    INHIBITORY,
    /** An injected current, in A; set by injectors, read-only for the model. */
    CURRENT
}
