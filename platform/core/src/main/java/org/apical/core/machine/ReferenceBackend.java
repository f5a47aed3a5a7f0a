package org.apical.core.machine;

import java.util.Optional;
import java.util.Set;
import org.apical.kernel.Backend;
import org.apical.kernel.Kernels;
import org.apical.state.Precision;

/** The backend {@code reference}: always float64, plain and slow, the definition of what the others compute. */
public final class ReferenceBackend implements Backend {
    @Override
    public String name() {
        return "reference";
    }

    @Override
    public Optional<String> refusal() {
        return Optional.empty();
    }

    @Override
    public Set<Precision> precisions() {
        return Set.of(Precision.FLOAT64);
    }

    @Override
    public Kernels kernels(Precision precision) {
        if (precision != Precision.FLOAT64) {
            throw new IllegalArgumentException(
                    "backend 'reference' computes in float64 only, not in " + precision.word());
        }
        return new ReferenceKernels();
    }
}
