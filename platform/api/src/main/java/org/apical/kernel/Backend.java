package org.apical.kernel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apical.state.Precision;
import org.osgi.annotation.versioning.ProviderType;

/** A place where array mathematics can run: {@code reference}, {@code jvm}, {@code native}, {@code cuda}. */
@ProviderType
public interface Backend {
    /** The word on the command line. */
    String name();

    /** Why it cannot be used here; empty when it can. */
    Optional<String> refusal();

    /** What it computes with, such as the instruction set; asked only where it can be used, and may be empty. */
    default String detail() {
        return "";
    }

    /** Takes a closer look, which may load libraries; asked only where it can be used. */
    default List<Finding> examine() {
        return List.of();
    }

    /** The precisions that it has kernels for. */
    Set<Precision> precisions();

    /** Its kernels for one precision. */
    Kernels kernels(Precision precision);
}
