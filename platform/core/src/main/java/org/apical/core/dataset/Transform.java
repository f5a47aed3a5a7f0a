package org.apical.core.dataset;

import org.apical.dataset.Shape;

/** A change of an example's inputs; it holds constants only. */
public interface Transform {
    /**
     * The shape that it makes of a shape.
     *
     * @throws org.apical.plugin.InputException if it cannot change such inputs
     */
    Shape output(Shape input);

    /** Changes the example of a workspace. */
    void apply(Workspace workspace);

    /** Whether it draws random numbers. */
    default boolean isRandom() {
        return false;
    }
}
