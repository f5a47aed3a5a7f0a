package org.apical.core.machine;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apical.kernel.Backend;
import org.apical.kernel.Kernels;
import org.apical.state.Precision;

/**
 * A backend that this build lacks.
 *
 * @param name the word on the command line
 * @param why why it cannot be used
 */
record AbsentBackend(String name, String why) implements Backend {
    @Override
    public Optional<String> refusal() {
        return Optional.of(why);
    }

    @Override
    public Set<Precision> precisions() {
        return EnumSet.allOf(Precision.class);
    }

    @Override
    public Kernels kernels(Precision precision) {
        throw new IllegalStateException("backend '" + name + "': " + why);
    }
}
