package org.apical.core.machine;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apical.kernel.Backend;
import org.apical.kernel.Kernels;
import org.apical.state.Precision;

/** The backend {@code jvm}: the block machine in Java, available everywhere. */
public final class JvmBackend implements Backend {
    @Override
    public String name() {
        return "jvm";
    }

    @Override
    public Optional<String> refusal() {
        return Optional.empty();
    }

    @Override
    public Set<Precision> precisions() {
        return EnumSet.allOf(Precision.class);
    }

    @Override
    public Kernels kernels(Precision precision) {
        return new JvmKernels(precision);
    }
}
