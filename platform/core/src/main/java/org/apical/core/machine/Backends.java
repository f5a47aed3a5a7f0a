package org.apical.core.machine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.apical.core.registry.Suggestions;
import org.apical.kernel.Backend;
import org.apical.plugin.InputException;
import org.apical.state.Precision;

/** The backends that have a name, and the choice among them. */
public final class Backends {
    private static final String NO_KERNELS = "this build holds no kernels for it";

    private final List<Backend> fastestFirst;

    /** Backends in a given order, the fastest first. */
    Backends(List<Backend> fastestFirst) {
        this.fastestFirst = List.copyOf(fastestFirst);
    }

    /** All backends, the fastest first. */
    public static Backends known() {
        return new Backends(List.of(offered("cuda"), offered("native"), new JvmBackend(), new ReferenceBackend()));
    }

    /** A backend that a library on the class path offers. */
    private static Backend offered(String name) {
        return ServiceLoader.load(Backend.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(b -> b.name().equals(name))
                .findFirst()
                .orElseGet(() -> new AbsentBackend(name, NO_KERNELS));
    }

    /** All of them, the fastest first. */
    public List<Backend> all() {
        return fastestFirst;
    }

    /**
     * The backend of a run.
     *
     * @param name the one that the user asks for; empty for the fastest that can be used
     * @param precision the precision that the user asks for; empty for float32 where the backend has it
     * @throws InputException {@code backend-unknown}, {@code backend-refused}, {@code precision-unknown} or {@code
     *     precision-refused}
     */
    public BackendChoice choose(Optional<String> name, Optional<String> precision) {
        Optional<Precision> wanted = precision.map(Backends::precision);
        Backend backend = name.map(this::named).orElseGet(() -> fastest(wanted));
        Precision type = wanted.orElseGet(() -> usual(backend));
        if (!backend.precisions().contains(type)) {
            throw new InputException(
                            "precision-refused", "backend '" + backend.name() + "' does not compute in " + type.word())
                    .known(words(backend))
                    .mend("use --precision " + words(backend).get(0) + ", or another backend");
        }
        return new BackendChoice(backend, type, name.isPresent() ? "asked for" : whyFastest(backend, wanted));
    }

    private Backend named(String name) {
        Backend backend = fastestFirst.stream()
                .filter(b -> b.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
        backend.refusal().ifPresent(why -> {
            throw new InputException("backend-refused", "'" + name + "' cannot be used: " + why)
                    .mend("use --backend " + fastest(Optional.empty()).name() + " (available)");
        });
        return backend;
    }

    private RuntimeException unknown(String name) {
        List<String> names = fastestFirst.stream().map(Backend::name).toList();
        return new InputException(
                        "backend-unknown", "no backend is called '" + name + "'" + Suggestions.didYouMean(name, names))
                .known(names)
                .mend("name one of these, or leave --backend out for the fastest available");
    }

    private Backend fastest(Optional<Precision> wanted) {
        return fastestFirst.stream()
                .filter(b -> b.refusal().isEmpty())
                .filter(b -> wanted.isEmpty() || b.precisions().contains(wanted.get()))
                .findFirst()
                .orElseThrow();
    }

    /** {@code the fastest available; cuda: ..., native: ...}. */
    private String whyFastest(Backend chosen, Optional<Precision> wanted) {
        String refused = fastestFirst.stream()
                .takeWhile(b -> b != chosen)
                .map(b -> b.name() + ": "
                        + b.refusal()
                                .orElseGet(() -> "no " + wanted.orElseThrow().word()))
                .collect(Collectors.joining("; "));
        return refused.isEmpty() ? "the fastest available" : "the fastest available (" + refused + ")";
    }

    private static Precision usual(Backend backend) {
        return backend.precisions().contains(Precision.FLOAT32) ? Precision.FLOAT32 : Precision.FLOAT64;
    }

    private static Precision precision(String word) {
        return Arrays.stream(Precision.values())
                .filter(p -> p.word().equals(word))
                .findFirst()
                .orElseThrow(() -> unknownPrecision(word));
    }

    private static RuntimeException unknownPrecision(String word) {
        List<String> words =
                Arrays.stream(Precision.values()).map(Precision::word).toList();
        return new InputException(
                        "precision-unknown",
                        "no precision is called '" + word + "'" + Suggestions.didYouMean(word, words))
                .known(words)
                .mend("name one of these");
    }

    private static List<String> words(Backend backend) {
        return backend.precisions().stream().sorted().map(Precision::word).toList();
    }
}
