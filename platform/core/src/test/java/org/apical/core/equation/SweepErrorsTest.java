package org.apical.core.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.apical.core.sweep.LayerStack;
import org.apical.plugin.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about wrong rules of layered networks. */
class SweepErrorsTest {
    private static final String RULE = """
        sweep wrong
        parameters
          k = 2
        choices
          kind = one, two
        weights
          W : connection
          bias : bias = 0
          Y : connection = 0 when not layer.first
          %s
        forward
          z = forward(W, below.e) + bias
          e = rate(z)
          %s
        output
          delta = e - t
        feedback
          delta = backward(above.Y, above.delta)
          %s
        learn
          descend W along gradient(delta, below.e)
          %s
        """;

    private static InputException failure(String rule) {
        InputException e = assertThrows(InputException.class, () -> SweepRun.small(rule, SweepWatch.arrays(Set.of()), 1)
                .close());
        assertTrue(e.place().isPresent(), e.getMessage());
        assertFalse(e.mend().isEmpty(), e.getMessage());
        return e;
    }

    @Test
    void wholeMessageReadsWell() {
        assertEquals("""
            [equation-unknown-name] layer 1 has no 'dleta' here (did you mean 'delta'?)
              at  test.sweep:19:9
              known: W, batch, bias, delta, e, k, kind.one, kind.two, layer.dense, layer.fan_in, layer.fan_out, layer.first, \
            layer.index, layer.output, layer.top, layer.units, layers, lr, outputs, teacher, z
              mend: correct the name, or declare it\
            """, failure(RULE.formatted("", "", "x = 2*dleta", "")).getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "y = zz | equation-unknown-name | layer 1 has no 'zz' here",
                "y = above.e | equation-unknown-name | layer 1 has no 'above.e' here",
                "y = e + W | equation-shape | 'e + W' combines units with connection",
                "y = e + below.e | equation-shape | 'e + below.e' combines units with below",
                "W = e | equation-shape | 'W' is connection, but its value is units in 'e'",
                "bias = forward(W, below.e) | equation-shape | 'bias' is bias, but its value is units",
                "y = foward(W, below.e) | equation-unknown-function | there is no function 'foward'",
                "y = mean(e) | equation-unknown-function | there is no function 'mean'",
                "y = forward(W) | equation-syntax | 'forward' takes 2 arguments, but has 1 in 'forward(W)'",
                "y = forward(2*W, below.e) + 0*gain(e) | equation-missing | the ensemble model 'doubling' has no"
                        + " function 'gain'",
                "y = e when maybe | equation-unknown-name | the condition 'maybe' asks for 'maybe', which is not known"
                        + " before the run",
                "y = e when batch > 2 | equation-unknown-name | the condition 'batch > 2' asks for 'batch', which is"
                        + " not known before the run",
                "descend W along W | equation-syntax | 'descend' stands in 'forward'",
                "y : unit = e | equation-syntax | there is no shape 'unit'",
                "below.e = e | equation-read-only | 'below.e' cannot be assigned",
                "k = e | equation-read-only | 'k' cannot be assigned",
                "lr = e | equation-read-only | 'lr' cannot be assigned",
                "t = e | equation-read-only | 't' cannot be assigned",
                "y = e e | equation-syntax | expected",
            })
    void wrongStatementIsExplained(String line, String slug, String what) {
        InputException e = failure(RULE.formatted("", line, "", ""));
        assertEquals(slug, e.slug(), e.getMessage());
        assertTrue(e.what().startsWith(what), e.what());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "V : matrix | equation-syntax | there is no shape 'matrix'",
                "V : connection = frechet(1) | weights-law | there is no law 'frechet'",
                "V : connection = normal() | weights-law | the law 'normal' takes 1 number, but has 0",
                "V : connection when sometimes | equation-unknown-name | the condition 'sometimes' asks for"
                        + " 'sometimes'",
                "V : bias = 2*e | equation-unknown-name | the initial value '2*e' asks for 'e'",
            })
    void wrongWeightIsExplained(String line, String slug, String what) {
        InputException e = failure(RULE.formatted(line, "", "", ""));
        assertEquals(slug, e.slug(), e.getMessage());
        assertTrue(e.what().startsWith(what), e.what());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "descend Q along e | equation-unknown-name | layer 1 has no 'Q' here",
                "descend W by gradient(delta, below.e) | equation-syntax | expected 'along'",
                "descend W along delta | equation-shape | 'w - lr*g' combines connection with units",
                "bias = bias - lr*gradient(delta, below.e) | equation-shape | 'bias' is bias, but its value is"
                        + " connection",
            })
    void wrongLearningIsExplained(String line, String slug, String what) {
        InputException e = failure(RULE.formatted("", "", "", line));
        assertEquals(slug, e.slug(), e.getMessage());
        assertTrue(e.what().startsWith(what), e.what());
    }

    @Test
    void ruleWithoutForwardPassIsExplained() {
        InputException e = failure("sweep still\nlearn\n  x = 1\n");
        assertEquals("equation-missing", e.slug());
        assertEquals("sweep 'still' has no section 'forward'", e.what());
    }

    @Test
    void optionThatIsNoneOfAChoiceIsExplained() {
        String rule = RULE.formatted("", "", "", "");
        InputException e = assertThrows(InputException.class, () -> SweepRun.recipe(rule, SweepWatch.arrays(Set.of()))
                .choose("kind", "three")
                .program(SweepRun.registry(rule), LayerStack.dense(2, 3, 2)));
        assertEquals("choice-unknown", e.slug());
        assertEquals("'kind' of sweep rule 'wrong' has no option 'three'", e.what());
        assertEquals(List.of("one", "two"), e.known());
    }

    @Test
    void ensembleWithoutRateAndWithUnknownFunctionsIsExplained() {
        assertEquals(
                "ensemble 'x' has no function 'rate'",
                failureOf("ensemble x\nfunctions\n  slope(e) = e\n").what());
        assertEquals(
                "an ensemble has no function 'rat' (did you mean 'rate'?)",
                failureOf("ensemble x\nfunctions\n  rat(e) = e\n").what());
    }

    private static InputException failureOf(String text) {
        return assertThrows(InputException.class, () -> EquationCompiler.compile(text, "x"));
    }
}
