package org.apical.core.machine;

import org.apical.kernel.Backend;
import org.apical.kernel.Kernels;
import org.apical.state.Precision;

/**
 * The backend of a run.
 *
 * @param backend the backend
 * @param precision the type of its arrays
 * @param reason why this one
 */
public record BackendChoice(Backend backend, Precision precision, String reason) {
    /** Its array mathematics. */
    public Kernels kernels() {
        return backend.kernels(precision);
    }

    /** Backend and precision: {@code jvm, float32}. */
    public String title() {
        return backend.name() + ", " + precision.word();
    }
}
