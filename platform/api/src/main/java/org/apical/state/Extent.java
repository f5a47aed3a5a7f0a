package org.apical.state;

/** What the elements of a state array belong to. */
public enum Extent {
    /** One element per neuron of a group. */
    CELL,
    /** One element per synapse of a connection. */
    SYNAPSE,
    /** One element per presynaptic neuron of a connection. */
    PRE,
    /** One element per postsynaptic neuron of a connection. */
    POST
}
