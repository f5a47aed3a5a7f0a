package org.apical.core.reference;

import java.util.Optional;

/** Recognises the cases of layered networks by what they hold. */
final class LayeredCases {
    private LayeredCases() {}

    static Optional<LayeredCase> of(CaseParameters file) {
        boolean isBurstprop =
                file.has("config") && file.has("steps") && file.object("config").has("arch");
        return isBurstprop ? Optional.of(new BurstpropCase()) : Optional.empty();
    }
}
