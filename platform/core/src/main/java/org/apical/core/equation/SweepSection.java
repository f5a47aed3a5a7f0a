package org.apical.core.equation;

/** What of a sweep rule runs together. */
enum SweepSection {
    /** Once. */
    START,
    /** For every batch. */
    ACTIVITY,
    /** When somebody asks. */
    OBSERVATION,
    /** When the network learns. */
    LEARNING,
    /** When the examples of a batch are over. */
    REST
}
