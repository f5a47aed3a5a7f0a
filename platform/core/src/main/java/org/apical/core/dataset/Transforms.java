package org.apical.core.dataset;

import java.util.List;
import org.apical.dataset.Shape;

/**
 * Changes of an example, one after the other.
 *
 * @param list the changes, the first one first
 */
public record Transforms(List<Transform> list) {
    /** No change. */
    public static final Transforms NONE = new Transforms(List.of());

    /** Copies the list. */
    public Transforms {
        list = List.copyOf(list);
    }

    /** Some transforms. */
    public static Transforms of(Transform... transforms) {
        return new Transforms(List.of(transforms));
    }

    /** The shape that they make of a shape. */
    public Shape output(Shape input) {
        Shape shape = input;
        for (Transform transform : list) {
            shape = transform.output(shape);
        }
        return shape;
    }

    /** Whether one of them draws random numbers. */
    public boolean isRandom() {
        return list.stream().anyMatch(Transform::isRandom);
    }

    void apply(Workspace workspace) {
        for (int i = 0; i < list.size(); i++) {
            workspace.enter(i);
            list.get(i).apply(workspace);
        }
    }
}
