package org.apical.kernel.cpu;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apical.kernel.Backend;
import org.apical.kernel.Finding;
import org.apical.kernel.Kernels;
import org.apical.kernel.blas.BlasLibrary;
import org.apical.state.Precision;
import org.bytedeco.javacpp.Loader;

/** The backend {@code native}: the block machine in C++. */
public final class CpuBackend implements Backend {
    private final boolean isBuilt;
    private final String platform;

    /** Looks for the library, without loading it. */
    public CpuBackend() {
        platform = Loader.getPlatform();
        isBuilt = CpuBackend.class.getResource(platform + "/" + System.mapLibraryName("jniCpuLibrary")) != null;
    }

    @Override
    public String name() {
        return "native";
    }

    @Override
    public Optional<String> refusal() {
        if (!isBuilt) {
            return Optional.of("this build holds no native kernels for " + platform
                    + " (no C++ compiler was found when it was built)");
        }
        return Library.REFUSAL.or(() -> CpuLevel.of(levels()).refusal());
    }

    @Override
    public String detail() {
        return CpuLevel.of(levels()).title()
                + (BlasLibrary.isPresent() ? ", OpenBLAS for some products" : ", no OpenBLAS");
    }

    @Override
    public List<Finding> examine() {
        return BlasExamination.findings();
    }

    @Override
    public Set<Precision> precisions() {
        return EnumSet.allOf(Precision.class);
    }

    /** The words for the instruction-set levels that this processor runs; the last is the fastest. */
    public List<String> levels() {
        return IntStream.range(0, CpuLibrary.apicalLevels())
                .mapToObj(CpuLibrary::apicalLevelName)
                .toList();
    }

    @Override
    public Kernels kernels(Precision precision) {
        return kernels(precision, CpuLevel.of(levels()).number());
    }

    /** The kernels of one level, by its number in {@link #levels}. */
    Kernels kernels(Precision precision, int level) {
        return new CpuKernels(precision, level);
    }

    /** Loads the library when somebody asks for the first time. */
    private static final class Library {
        static final Optional<String> REFUSAL = load();

        private static Optional<String> load() {
            try {
                CpuLibrary.apicalLevels();
                return Optional.empty();
            } catch (LinkageError e) {
                return Optional.of("its library could not be loaded: " + e.getMessage());
            }
        }
    }
}
