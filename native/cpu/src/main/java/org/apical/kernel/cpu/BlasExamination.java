package org.apical.kernel.cpu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apical.kernel.Finding;
import org.apical.kernel.blas.BlasLibrary;

/** A closer look at OpenBLAS: which kernel it picked, and who told it to. */
final class BlasExamination {
    private BlasExamination() {}

    static List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Optional<String> refusal = BlasLibrary.refusal();
        findings.add(new Finding(
                "blas",
                refusal.isEmpty(),
                refusal.orElseGet(BlasExamination::configuration),
                refusal.isEmpty() ? "" : "not needed: the backend 'native' then makes all matrix products itself"));
        for (String variable : BlasLibrary.SETTINGS) {
            Optional.ofNullable(System.getenv(variable))
                    .ifPresent(value -> findings.add(new Finding(
                            "blas setting",
                            false,
                            variable + "=" + value + " keeps OpenBLAS from picking what suits the processor",
                            "unset it, unless the bits of another machine are wanted")));
        }
        return findings;
    }

    private static String configuration() {
        long function = BlasLibrary.configuration();
        return function == 0 ? "OpenBLAS" : CpuLibrary.apicalTextOf(function);
    }
}
