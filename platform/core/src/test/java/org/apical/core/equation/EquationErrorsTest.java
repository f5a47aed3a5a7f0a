package org.apical.core.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apical.plugin.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about wrong texts. */
class EquationErrorsTest {
    private static final String MODEL = """
            model m
            parameters
              E_L = -65 mV
              tau = 10 ms
              C = 100 pF
            state
              V : V = E_L
              g : 1 = 0
            input
              I : A
            step
              drive = g*(0 mV - V)
              %s
            on spike when V > -50 mV
              %s
            after
              %s
            """;

    private static InputException failure(String text) {
        InputException e = assertThrows(InputException.class, () -> EquationCompiler.compile(text, "m.model"));
        assertTrue(e.place().isPresent(), e.getMessage());
        assertFalse(e.mend().isEmpty(), e.getMessage());
        return e;
    }

    private static InputException inStep(String line) {
        return failure(MODEL.formatted(line, "", ""));
    }

    @Test
    void wholeMessageReadsWell() {
        assertEquals("""
                [equation-unit] the time constant of decay in 'decay(g, C)': expected s, found F
                  at  m.model:13:7
                  mend: multiply or divide by a quantity so that it becomes s""", inStep("g = decay(g, C)").getMessage());
        assertEquals("""
                [equation-unknown-name] there is no 'taau' (did you mean 'tau'?)
                  at  m.model:13:16
                  known: E_L, tau, C, V, g, I, dt, drive
                  mend: correct the name, or declare it""", inStep("g = decay(g, taau)").getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "V = V + I | the right side of '+' in 'V + I': expected V, found A",
                "V = dt*I | the value of 'V' in 'dt*I': expected V, found C",
                "V = V + 5 | the right side of '+' in 'V + 5': expected V, found 1",
                "g = exp(V) | the argument of exp in 'exp(V)': expected 1, found V",
                "g = sigmoid(V) | the argument of sigmoid in 'sigmoid(V)': expected 1, found V",
                "g = where(V, 1, 2) | the condition of where in 'where(V, 1, 2)': expected 1, found V",
                "V = where(g > 1, V, I) | the second branch of where in 'where(g > 1, V, I)': expected V, found A",
                "g = V > tau | the right side of '>' in 'V > tau': expected V, found s",
                "g = V and g | an operand of 'and' in 'V and g': expected 1, found V",
                "g = min(V, tau) | the second argument of min in 'min(V, tau)': expected V, found s",
                "g = countdown(V) | the argument of countdown in 'countdown(V)': expected 1, found V",
                "V = sqrt(V) | the argument of sqrt in 'sqrt(V)' is in V, which is not the square of a unit",
                "V = pow(V, 2) | the value of 'V' in 'pow(V, 2)': expected V, found m^4 kg^2 s^-6 A^-2",
                "drive = 1 s | the value of 'drive' in '1 s': expected V, found s",
            })
    void unitsThatDoNotFitAreNamed(String line, String what) {
        InputException e = inStep(line);
        assertEquals("equation-unit", e.slug());
        assertEquals(what, e.what());
        assertEquals(13, e.place().orElseThrow().line());
    }

    @Test
    void bareNumberIsToldToTakeAUnit() {
        assertTrue(inStep("V = V + 5").mend().contains("1 V"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tau = 5 ms | equation-read-only | 'tau' is a parameter and cannot be assigned",
                "I = 0 | equation-read-only | 'I' is an input and cannot be assigned",
                "dt = 1 s | equation-read-only | 'dt' is the time step and cannot be assigned",
                "exp = 1 | equation-reserved | 'exp' is a word of the language and cannot be the name of a local value",
                "g = late; late = 1 | equation-scope | 'late' is used before its first assignment in line 14",
                "g = sigmod(g) | equation-unknown-function | there is no function 'sigmod' (did you mean 'sigmoid'?)",
                "g = mean(g) | equation-unknown-function | 'mean' cannot be used in an equation of a step",
                "g = uniform(4) | equation-range | the draw of uniform is '4', but must be a whole number from 0 to 3",
                "g = 5 ss | equation-unit | 'ss' after the number 5 is not a unit",
                "g + 1 | equation-syntax | expected '=', but found '+' in 'g + 1'",
                "emit spike | equation-syntax | 'emit' cannot stand in 'step'",
                "g = 1) | equation-syntax | expected the end of the line, but found ')' in 'g = 1)'",
            })
    void wrongStatementIsExplained(String line, String slug, String what) {
        InputException e = inStep(line.replace("; ", "\n  "));
        assertEquals(slug, e.slug());
        assertEquals(what, e.what());
        assertEquals(13, e.place().orElseThrow().line());
    }

    @Test
    void unitAsANameIsExplained() {
        assertEquals("there is no 'mV'", inStep("V = V + mV").what());
        assertEquals(
                "a unit stands right behind a number: write 1 mV",
                inStep("V = V + mV").mend());
    }

    @Test
    void localOfStepIsNotVisibleLater() {
        InputException on = failure(MODEL.formatted("", "V = drive", ""));
        assertEquals("equation-scope", on.slug());
        assertEquals("'drive' is a local name of 'step' and not visible in 'on'", on.what());
        assertTrue(on.mend().contains("make it a state"), on.mend());
        assertEquals("m.model:15:7", on.place().orElseThrow().toString());
        assertTrue(failure(MODEL.formatted("", "", "V = drive")).what().contains("not visible in 'after'"));
    }

    @Test
    void localMayBeComputedAgain() {
        EquationCompiler.compile(MODEL.formatted("", "drive = 1 mV\n  V = drive", "drive = g"), "m.model");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "modell m; step | equation-syntax | a text of equations cannot start with 'modell' (did you mean 'model'?)",
                "model; step | equation-syntax | '' is not a name of a model",
                "model a b; step | equation-syntax | 'a b' is not a name of a model",
                "model m | equation-missing | model 'm' has no section 'step'",
                "model m; step; stats | equation-syntax | a model has no section 'stats' (did you mean 'state'?)",
                "model m; step; step | equation-duplicate | section 'step' stands twice, first in line 2",
                "model m;   x = 1 | equation-syntax | this line belongs to no section",
                "model m; parameters;   a = 1;   a = 2; step | equation-duplicate | 'a' is declared twice: a parameter has this name, first in line 3",
                "model m; parameters;   a = 1; state;   a : 1 = 0; step | equation-duplicate | 'a' is declared twice: a parameter has this name, first in line 3",
                "model m; parameters;   dt = 1 s; step | equation-reserved | 'dt' is a word of the language and cannot be the name of a parameter",
                "model m; parameters;   a = 2 in [0, 1]; step | parameter-range | the default of 'a' is 2.0, but must be in [0, 1]",
                "model m; parameters;   a = 2 in [3, 1]; step | equation-range | the range [3, 1] is empty",
                "model m; parameters;   a = 1 mV in [0, 1 s]; step | equation-unit | an end of the range in '1 s': expected V, found s",
                "model m; parameters;   a = b;   b = 1; step | equation-unknown-name | there is no 'b'",
                "model m; parameters;   a = dt; step | equation-scope | 'dt' is not known yet in a constant",
                "model m; state;   x : 1 = 0;   y : 1 = x; step | equation-scope | 'x' is a state and not known yet in a constant",
                "model m; state;   x : q = 0; step | equation-unit | 'q' is not a unit",
                "model m; state;   x : V = 1; step | equation-unit | the initial value in '1': expected V, found 1",
                "model m; state;   x : 1; step | equation-syntax | expected '=', but found the end of the line in 'x : 1'",
                "model m; state;   x : 1 = 0 in (0, 1]; step | equation-range | the range (0, 1] cannot be kept to, because an end does not belong to it",
                "model m; step; on spike | equation-syntax | expected 'when', but found the end of the line in 'on spike'",
                "model m; step; on spike when 1 s > 1 | equation-unit | the right side of '>' in '1 s > 1': expected s, found 1",
                "model m; step; on spike when 1 s | equation-unit | the condition of 'on spike' in '1 s': expected 1, found s",
                "model m; step; on a when 1; on a when 1 | equation-duplicate | 'on a' stands twice, first in line 3",
                "model m; step; on spike when 1;   emit burst | equation-syntax | 'on spike' emits a spike, but also says 'emit burst'",
                "model m; step; on a when 1;   emit burst;   emit spike | equation-duplicate | a section emits once, first in line 4",
                "model m; step; on a when 1;   emit light | equation-syntax | expected 'spike', 'event' or 'burst', but found 'light' in 'emit light'",
                "model m; ports;   basal current I; step | equation-unknown-name | 'I' is not an input of the model",
                "model m; input;   I : V; ports;   basal current I; step | equation-unit | the current port in 'I': expected A, found V",
                "model m; ports;   distal current I; step | equation-syntax | expected 'basal' or 'apical', but found 'distal' in 'distal current I'",
            })
    void wrongTextIsExplained(String lines, String slug, String what) {
        InputException e = failure(lines.replace("; ", "\n"));
        assertEquals(slug, e.slug());
        assertEquals(what, e.what());
    }

    @Test
    void emptyTextIsAnError() {
        assertEquals("the text is empty", failure("# nothing\n").what());
        assertEquals("the first line is indented", failure("  model m").what());
    }
}
