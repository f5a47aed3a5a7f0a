package org.apical.dataset;

/** The parts of a dataset. */
public enum Part {
    /** What a network learns from. */
    TRAINING,
    /** What it is tested with. */
    TEST
}
