package org.apical.core.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.apical.plasticity.Moment;
import org.apical.plasticity.Side;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule that is told expected numbers of moments in place of single ones; values by hand. */
class ExpectedStatementsTest {
    private static final String RULE = """
            rule r
            parameters
              eta = 0.5
            transmits events
            synapse
              w : 1 = 0.25 in [0, 1]
              c : 1 = 0
            pre
              trace x : 1 = 0, decay 20 ms, +1 after event
            post
              trace z : 1 = 0, decay 20 ms, +1 after event
              let high = where(z > 1, z - 1, 0)
            on post event
              %s
            """;

    private static RuleRun run(String statements, Set<Side> expected) {
        RuleEquations rule =
                (RuleEquations) EquationCompiler.compile(RULE.formatted(statements.replace(";", "\n  ")), "r.rule");
        return new RuleRun(rule, Parameters.defaults(rule.parameters()), expected).set("x", 0, 0.4);
    }

    private static double weightAfter(String statements, double number) {
        RuleRun run = run(statements, EnumSet.of(Side.POST));
        run.expect(Side.POST, Moment.EVENT, 0, number);
        return run.weight(0, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "w = w + eta*x,             0.2",
        "w = eta*x + w,             0.2",
        "w = w - eta*x,            -0.2",
        "w = w + eta*x - 0.1,       0.1",
        "w = w + eta*(1 - w)*x,     0.15",
        "d = eta*x; w = w + d,      0.2",
        "w = 1,                     0.75",
        "'w = w + where(x > 0.3, 0.2, 0)', 0.2"
    })
    void changeIsThatOfOneMomentTimesTheirNumber(String statements, double ofOne) {
        assertEquals(0.25 + 0.125 * ofOne, weightAfter(statements, 0.125), 1e-15);
        assertEquals(0.25 + ofOne, weightAfter(statements, 1), 1e-15);
    }

    @Test
    void boundsHold() {
        assertEquals(1, weightAfter("w = w + 20*x", 0.125));
        assertEquals(0, weightAfter("w = w - 20*x", 0.125));
    }

    @Test
    void otherSideIsTakenAtItsWord() {
        RuleRun both = run("w = w + eta*x", EnumSet.of(Side.PRE));
        both.on(Side.POST, Moment.EVENT, 0);
        assertEquals(0.25 + 0.2, both.weight(0, 0), 1e-15);
    }

    @Test
    void nothingIsToDoWhereNoSectionListens() {
        RuleRun run = run("w = w + eta*x", EnumSet.of(Side.POST));
        run.expect(Side.POST, Moment.BURST, 0, 1);
        run.plastic(false).expect(Side.POST, Moment.EVENT, 0, 1);
        assertEquals(0.25, run.weight(0, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c = c + 1; w = w + eta*c      | 'eta*c' reads 'c', which a statement above it has changed",
                "w = where(c > 3, w + eta, w)  | 'c > 3' judges a variable of the synapse",
                "w = max(0.1, w - x)           | 'max(0.1, w - x)' judges a variable of the synapse",
                "d = 2*c; w = w + where(d, 1, 0) | 'where(d, 1, 0)' judges a variable of the synapse"
            })
    void statementThatIsNotInProportionIsRefused(String statements, String why) {
        InputException e = assertThrows(InputException.class, () -> run(statements, EnumSet.of(Side.POST)), statements);
        assertEquals("signals-proportion", e.slug());
        assertTrue(e.getMessage().contains(why.substring(why.indexOf("' ") + 2)), e.getMessage());
        assertTrue(e.getMessage().contains("mend: write the change in one statement"), e.getMessage());
        run(statements, Set.of()); // single moments are no problem
    }

    @Test
    void programWithoutExpectedSidesHasNoNumber() {
        RuleEquations rule = (RuleEquations) EquationCompiler.compile(RULE.formatted("w = w + eta*x"), "r.rule");
        Parameters p = Parameters.defaults(rule.parameters());
        assertEquals(1, rule.program(p, 1e-4, true).stepScalars());
    }
}
