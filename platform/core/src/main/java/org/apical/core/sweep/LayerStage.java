package org.apical.core.sweep;

/**
 * A stage of a layer.
 *
 * @param layer whose learning rate it sees
 * @param stage the work
 */
record LayerStage(int layer, Stage stage) {}
