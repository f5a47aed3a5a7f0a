package org.apical.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apical.core.equation.EquationCompiler;
import org.apical.core.machine.Backends;
import org.apical.core.machine.PhiloxStream;
import org.apical.kernel.Kernels;
import org.apical.random.RandomStream;
import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.unit.Unit;

/** What all benchmarks are made of. */
final class Bench {
    /** The step in s. */
    static final double DT = 1e-4;

    private static final Path BUNDLES = Path.of("bundles");

    private Bench() {}

    static Kernels kernels(String backend, String precision) {
        return Backends.known()
                .choose(Optional.of(backend), Optional.of(precision))
                .backend()
                .kernels(Precision.valueOf(precision.toUpperCase(Locale.ROOT)));
    }

    /** What a shipped text says, such as {@code neuron-adex/adex-pv.model}. */
    static String text(String name) {
        String[] parts = name.split("/", 2);
        Path file = BUNDLES.resolve(parts[0])
                .resolve("src/main/resources/OSGI-INF/apical")
                .resolve(parts[1]);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("run from the root of the source tree", e);
        }
    }

    static Object compiled(String text, String name) {
        return EquationCompiler.compile(text, name);
    }

    static RandomStream random(int stream) {
        return new PhiloxStream(1, stream);
    }

    static StateArray array(String name, Extent extent, int length, Kernels kernels, double value) {
        StateArray array = StateArray.zeros(name, Unit.ONE, extent, length, kernels.precision());
        array.fill(value);
        return array;
    }
}
