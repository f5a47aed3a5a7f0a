package org.apical.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.apical.kernel.Backend;
import org.apical.plugin.InputException;
import org.apical.state.Precision;
import org.junit.jupiter.api.Test;

class BackendsTest {
    private final Backends backends = Backends.known();

    private BackendChoice choose(String name, String precision) {
        return backends.choose(Optional.ofNullable(name), Optional.ofNullable(precision));
    }

    private String refused(String name, String precision) {
        return assertThrows(InputException.class, () -> choose(name, precision)).getMessage();
    }

    @Test
    void fastestAvailableIsChosenAndTheReasonSaysWhyNoFasterOne() {
        BackendChoice choice = choose(null, null);
        assertEquals("jvm, float32", choice.title());
        assertEquals(
                "the fastest available (cuda: this build holds no kernels for it; "
                        + "native: this build holds no kernels for it)",
                choice.reason());
    }

    @Test
    void namedBackendIsTakenInItsUsualPrecision() {
        assertEquals("reference, float64", choose("reference", null).title());
        assertEquals("jvm, float64", choose("jvm", "float64").title());
        assertEquals("asked for", choose("jvm", null).reason());
        assertEquals(Precision.FLOAT64, choose("jvm", "float64").kernels().precision());
    }

    @Test
    void backendWithoutThePrecisionIsPassedOver() {
        Backends both = new Backends(List.of(new ReferenceBackend(), new JvmBackend()));
        BackendChoice choice = both.choose(Optional.empty(), Optional.of("float32"));
        assertEquals("jvm", choice.backend().name());
        assertEquals("the fastest available (reference: no float32)", choice.reason());
    }

    @Test
    void absentBackendIsRefusedWithWhatIsThere() {
        assertEquals(
                "[backend-refused] 'native' cannot be used: this build holds no kernels for it\n"
                        + "  mend: use --backend jvm (available)",
                refused("native", null));
        Backend absent = backends.all().get(0);
        assertThrows(IllegalStateException.class, () -> absent.kernels(Precision.FLOAT32));
    }

    @Test
    void wrongWordsAreSaidWithTheKnownOnes() {
        assertEquals(
                "[backend-unknown] no backend is called 'jvn' (did you mean 'jvm'?)\n"
                        + "  known: cuda, native, jvm, reference\n"
                        + "  mend: name one of these, or leave --backend out for the fastest available",
                refused("jvn", null));
        assertEquals(
                "[precision-unknown] no precision is called 'double'\n  known: float32, float64\n  mend: name one of these",
                refused(null, "double"));
        assertEquals(
                "[precision-refused] backend 'reference' does not compute in float32\n"
                        + "  known: float64\n  mend: use --precision float64, or another backend",
                refused("reference", "float32"));
    }
}
