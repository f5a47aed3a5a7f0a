package org.apical.core.reference;

import java.util.Optional;

/** Recognises the cases of layered networks by what they hold. */
final class LayeredCases {
    private LayeredCases() {}

    static Optional<LayeredCase> of(CaseParameters file) {
        if (!file.has("config")) {
            return Optional.empty();
        }
        CaseParameters config = file.object("config");
        if (config.has("kappa_output")) {
            return Optional.of(new ReluCase());
        }
        if (config.has("sizes") && file.has("backprop")) {
            return Optional.of(new ComparisonCase());
        }
        if (config.has("tau_W")) {
            return Optional.of(new CoarseGrainedCase());
        }
        if (config.has("sizes") && file.has("rows")) {
            return Optional.of(new LongRunCase());
        }
        if (config.has("arch") && file.has("results")) {
            return Optional.of(new SmallTeacherCase());
        }
        return config.has("arch") && file.has("steps") ? Optional.of(new BurstpropCase()) : Optional.empty();
    }
}
