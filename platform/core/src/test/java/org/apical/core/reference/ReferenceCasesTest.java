package org.apical.core.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apical.core.equation.EquationCompiler;
import org.apical.core.machine.JvmBackend;
import org.apical.core.machine.PhiloxStream;
import org.apical.core.machine.ReferenceBackend;
import org.apical.core.reference.CaseReport.Field;
import org.apical.core.reference.CaseReport.Status;
import org.apical.core.registry.FixedRegistry;
import org.apical.kernel.Backend;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameter;
import org.apical.solver.ClockSolver;
import org.apical.solver.ClockedNetwork;
import org.apical.state.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder of small cases whose numbers are by hand, with a cell and a rule that are easy to follow. */
class ReferenceCasesTest {
    /** Adds up what it receives; a conductance acts in one step; 100 pA add 0.1 mV per step. */
    private static final String INTEGRATOR = """
            model integrator
            state
              V_s : V = 0
              V_d : V = 0
              w_s : 1 = 0
              w_d : V = 0
              theta : V = 0.97 mV
              g_Es : 1 = 0
              g_Is : 1 = 0
              g_Ed : 1 = 0
              g_Id : 1 = 0
            input
              I_s : A
              I_d : A
            ports
              basal excitatory g_Es
              basal inhibitory g_Is
              basal current I_s
              apical excitatory g_Ed
              apical inhibitory g_Id
              apical current I_d
            step
              V_s = V_s + (g_Es - g_Is)*(1 mV)
              V_d = V_d + (g_Ed - g_Id)*(1 mV)
              g_Es = 0
              g_Is = 0
              g_Ed = 0
              g_Id = 0
            on spike when V_s > theta
              V_s = 0
              w_s = w_s + 1
            after
              V_s = V_s + dt*I_s/(100 pF)
              V_d = V_d + dt*I_d/(100 pF)
            """;

    /** Has the name, the parameters and the averages that a case expects, and no homeostasis. */
    private static final String RULE = """
            rule adaptive-ebcp
            parameters
              eta = 0.1   tau_pre = 1 s   alpha = 1 s   e_max = 1 Hz   r_min = 1 Hz   tau_rate = 1 s   r_0 = 1 Hz
              w_min = 0   w_max = 1
            transmits events
            synapse
              w : 1 = 0.5 in [w_min, w_max]
            pre
              trace x : 1 = 0, decay tau_pre, +1 after event
            post
              trace a_e : 1 = 0, decay alpha, +1 after event
              trace a_b : 1 = 0, decay alpha, +1 before burst
            on post event
              w = w - eta*x
            on post burst
              w = w + 2*eta*x
            """;

    private static final class FixedStep implements ClockSolver {
        @Override
        public String name() {
            return "fixed-step";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public void step(ClockedNetwork network) {
            network.evolve();
            network.propagate();
            network.inject();
            network.decay();
            network.advance();
        }
    }

    private static ReferenceCases cases(Backend backend, Precision precision) {
        FixedRegistry registry = FixedRegistry.of(
                EquationCompiler.compile(INTEGRATOR, "integrator.model"),
                EquationCompiler.compile(RULE, "adaptive-ebcp.rule"),
                new FixedStep());
        return new ReferenceCases(new Bench(registry, backend.kernels(precision), PhiloxStream::new));
    }

    private static List<CaseReport> check(Path path) {
        return cases(new ReferenceBackend(), Precision.FLOAT64).check(path);
    }

    private static Path stored() {
        try {
            return Path.of(ReferenceCasesTest.class.getResource("cases").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"reference, FLOAT64", "jvm, FLOAT64", "jvm, FLOAT32"})
    void everyFieldOfEveryCaseIsMet(String backend, Precision precision) {
        Backend chosen = backend.equals("jvm") ? new JvmBackend() : new ReferenceBackend();
        List<CaseReport> checked = cases(chosen, precision).check(stored()).stream()
                .filter(r -> r.status() == Status.CHECKED)
                .toList();
        assertEquals(4, checked.size());
        checked.forEach(r -> assertTrue(r.isMet(), r.toString()));
    }

    @Test
    void differencesVanishInDoubles() {
        for (CaseReport report : check(stored())) {
            report.fields().forEach(f -> assertEquals(0, f.difference(), 1e-7, report.file() + " " + f)); // tau 1e9 s
        }
    }

    @Test
    void inputFilesAndOtherProtocolsAreNamed() {
        assertEquals(
                List.of("exact_bdsp_input_spikes.csv INPUT", "exact_dense.json NOT_YET", "exact_other.csv NOT_YET"),
                check(stored()).stream()
                        .filter(r -> r.status() != Status.CHECKED)
                        .map(r -> r.file() + " " + r.status())
                        .toList());
        assertEquals(
                "this version cannot recompute cases of protocol 'another'",
                check(stored().resolve("exact_other.csv")).get(0).note());
    }

    private static Path copy(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(stored())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        return folder;
    }

    private static Path changed(Path folder, String name, String from, String to) throws IOException {
        Path file = copy(folder).resolve(name);
        String text = Files.readString(file);
        assertTrue(text.contains(from), text);
        Files.writeString(file, text.replace(from, to));
        return file;
    }

    private static List<String> missed(Path file) {
        return check(file).get(0).fields().stream()
                .filter(f -> !f.isMet())
                .map(Field::name)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exact_pyramidal_spikes.csv | 100,0,40 | 100,0,44 | spike_step",
                "exact_pyramidal_spikes.csv | 50,0,40 | 0,0,40 | spike count",
                "exact_pyramidal_trace.csv | 5.5e-4 | 5.6e-4 | Vd_V",
                "exact_synaptic_pulses.csv | 6,0.4e-3 | 6,0.3e-3 | Vs",
                "exact_bdsp_weights.csv | 20,0.6,1,1 | 20,0.6,1,2 | tr_burst",
                "exact_bdsp_weights.csv | 0.6,1,1,0.5,1,3 | 0.61,1,1,0.5,1,3 | adaptive_w",
            })
    void wrongNumberIsMissedInItsField(String file, String from, String to, String field, @TempDir Path folder)
            throws IOException {
        assertEquals(List.of(field), missed(changed(folder, file, from, to)));
    }

    @Test
    void caseThatIsNotANumberIsMissed() {
        assertFalse(new Field("w", Double.NaN, 1, "1").isMet());
    }

    @Test
    void otherLengthsAndCurrentsWork(@TempDir Path folder) throws IOException {
        Path parameters = changed(folder, CaseParameters.FILE, "[0, 50, 100]", "[200]");
        Files.writeString(
                parameters, Files.readString(parameters).replace("\"duration_steps\": 45", "\"duration_steps\": 12"));
        Path table = folder.resolve("exact_pyramidal_spikes.csv");
        Files.writeString(table, "I_soma_pA,I_dend_pA,spike_step\n200,0,5\n200,0,10\n"); // 0.2 mV per step
        assertEquals(List.of(), missed(table));
    }

    private static InputException failure(Path path) {
        return assertThrows(InputException.class, () -> check(path));
    }

    @Test
    void missingFilesAreExplained(@TempDir Path folder) throws IOException {
        assertEquals(
                "there is no such file or folder",
                failure(folder.resolve("none.csv")).what());
        assertEquals("the folder holds no reference case", failure(folder).what());
        Files.writeString(folder.resolve("exact_pyramidal_spikes.csv"), "a\n1\n");
        InputException without = failure(folder);
        assertEquals("case-missing", without.slug());
        assertEquals("the parameters of the reference cases cannot be read", without.what());
    }

    @Test
    void tableWithoutParametersIsExplained(@TempDir Path folder) throws IOException {
        Path file = changed(folder, CaseParameters.FILE, "\"exact_other.csv\"", "\"exact_more.csv\"");
        assertEquals(
                "exact_cases.json says nothing about it",
                failure(file.resolveSibling("exact_other.csv")).what());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"duration_steps\": 45 | \"duration\": 45 | 'duration_steps' is missing",
                "\"duration_steps\": 45 | \"duration_steps\": \"45\" | 'duration_steps' is \"45\", but must be a number",
                "\"duration_steps\": 45, | \"duration_steps\" 45, | this is no JSON",
            })
    void wrongParametersAreExplained(String from, String to, String what, @TempDir Path folder) throws IOException {
        Path file = changed(folder, CaseParameters.FILE, from, to);
        InputException e = failure(file.resolveSibling("exact_pyramidal_spikes.csv"));
        assertEquals("case-malformed", e.slug());
        assertTrue(e.what().startsWith(what), e.what());
    }

    @Test
    void unknownTargetListsTheTargets(@TempDir Path folder) throws IOException {
        Path file = changed(folder, CaseParameters.FILE, "\"dendI\"", "\"axon\"");
        InputException e = failure(file.resolveSibling("exact_synaptic_pulses.csv"));
        assertEquals("'axon' is no target of a pulse", e.what());
        assertEquals(List.of("somaE", "somaI", "dendE", "dendI"), e.known());
    }
}
