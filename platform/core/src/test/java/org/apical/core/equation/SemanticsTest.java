package org.apical.core.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apical.core.machine.JvmBackend;
import org.apical.kernel.Section;
import org.apical.plugin.Parameters;
import org.apical.state.Precision;
import org.junit.jupiter.api.Test;

/** What a text means, run on the reference backend; expected numbers are by hand. */
class SemanticsTest {
    private static ModelRun run(String... lines) {
        return new ModelRun(Texts.modelOf(lines), 3);
    }

    @Test
    void nameMeansItsNewestValue() {
        ModelRun run = run("state", "  a : 1 = 2", "  b : 1 = 0", "step", "  a = a + 1", "  b = a*10", "  a = a + 1");
        run.step();
        assertEquals(30, run.get("b"));
        assertEquals(4, run.get("a"));
    }

    @Test
    void readerAboveAnAssignmentSeesTheOldValue() {
        ModelRun run = run("state", "  g : 1 = 4", "  i : 1 = 0", "step", "  i = g*10", "  g = g/2");
        run.step();
        assertEquals(40, run.get("i"));
        assertEquals(2, run.get("g"));
    }

    @Test
    void localNameKeepsTheValueThatItWasGiven() {
        ModelRun run = run("state", "  a : 1 = 2", "  b : 1 = 0", "step", "  old = a", "  a = 7", "  b = old");
        run.step();
        assertEquals(2, run.get("b"));
    }

    @Test
    void unitsDoNotSeeEachOther() {
        ModelRun run = run("state", "  a : 1 = 0", "step", "  a = a + 1")
                .set("a", 1, 10)
                .set("a", 2, 20);
        run.step();
        assertEquals(List.of(1.0, 11.0, 21.0), List.of(run.get("a", 0), run.get("a", 1), run.get("a", 2)));
    }

    @Test
    void conditionsAreJudgedBeforeAnyOnSection() {
        ModelRun run = run(
                "state",
                "  a : 1 = 0",
                "  b : 1 = 0",
                "step",
                "  a = a + 1",
                "on first when a > 0",
                "  a = -1",
                "on second when a > 0",
                "  b = 5");
        run.step();
        assertEquals(-1, run.get("a"));
        assertEquals(5, run.get("b"));
    }

    @Test
    void laterOnSectionSeesWhatAnEarlierOneStored() {
        ModelRun run = run(
                "state",
                "  a : 1 = 0",
                "  b : 1 = 0",
                "step",
                "on first when b == 0",
                "  a = 3",
                "on second when b == 0",
                "  b = a*2");
        run.step();
        assertEquals(6, run.get("b"));
    }

    @Test
    void conditionMayUseALocalOfStep() {
        ModelRun run = run("state", "  a : 1 = 4", "step", "  old = a", "  a = a*2", "on spike when a - old > 3");
        assertEquals(List.of(0, 1, 2), run.step());
    }

    @Test
    void onSectionRunsOnItsUnitsOnly() {
        ModelRun run = run("state", "  a : 1 = 0", "step", "on spike when a > 1", "  a = 9")
                .set("a", 1, 2);
        assertEquals(List.of(1), run.step());
        assertEquals(0, run.get("a", 0));
        assertEquals(9, run.get("a", 1));
    }

    @Test
    void sectionEmitsIfItSaysSoOrIsCalledSpike() {
        List<Section> sections = program(
                "state",
                "  a : 1 = 0",
                "step",
                "on spike when a > 1",
                "on quiet when a > 2",
                "on loud when a > 3",
                "  emit spike",
                "on event when a > 4",
                "  emit event",
                "on burst when a > 5",
                "  emit burst");
        assertEquals(
                List.of("NONE", "SPIKE", "NONE", "SPIKE", "EVENT", "BURST"),
                sections.stream().map(s -> s.emission().name()).toList());
    }

    private static List<Section> program(String... lines) {
        ModelEquations model = Texts.modelOf(lines);
        return model.program(Parameters.defaults(model.parameters()), 1e-4).sections();
    }

    @Test
    void unitThatEmitsTwiceSpikesOnce() {
        ModelRun run = run(
                "state",
                "  a : 1 = 2",
                "step",
                "on one when a > 1",
                "  emit spike",
                "on two when a > 0",
                "  emit spike");
        assertEquals(List.of(0, 1, 2), run.step());
    }

    @Test
    void afterSeesTheStatesBehindTheOnSections() {
        ModelRun run = run(
                "state",
                "  a : 1 = 5",
                "input",
                "  i : 1",
                "step",
                "on spike when a > 4",
                "  a = 0",
                "after",
                "  a = a + i");
        run.set("i", 0.25);
        run.step();
        assertEquals(0.25, run.get("a"));
    }

    @Test
    void drawIsTheSameNumberWithinAStepAndAnotherInTheNext() {
        ModelRun run = run(
                "state",
                "  a : 1 = 0",
                "  b : 1 = 0",
                "  c : 1 = 0",
                "step",
                "  a = uniform(1)",
                "  b = uniform(1)",
                "  c = uniform(2)");
        run.step();
        double first = run.get("a");
        assertEquals(first, run.get("b"));
        assertNotEquals(first, run.get("c"));
        assertEquals(run.random().uniform(0, 0, 1), first);
        assertNotEquals(first, run.get("a", 1));
        run.step();
        assertNotEquals(first, run.get("a"));
    }

    @Test
    void countdownStopsAtZero() {
        ModelRun run = run("state", "  n : 1 = 2", "step", "  n = countdown(n)");
        run.step();
        assertEquals(1, run.get("n"));
        run.step();
        run.step();
        assertEquals(0, run.get("n"));
    }

    @Test
    void decayMultipliesByTheExponentialOfTheStep() {
        ModelRun run = run("state", "  g : 1 = 0.4", "step", "  g = decay(g, 5 ms)");
        run.step();
        assertEquals(0.4 * StrictMath.exp(-0.02), run.get("g"), 1e-16);
    }

    @Test
    void decayOfASmallNumberEndsNearZeroInsteadOfSubnormal() {
        ModelEquations model = Texts.modelOf("state", "  g : 1 = 1e-20", "step", "  g = decay(g, 1 ms)");
        ModelRun run = new ModelRun(
                model, Parameters.defaults(List.of()), 1e-4, 64, new JvmBackend().kernels(Precision.FLOAT32));
        for (int k = 0; k < 10_000; k++) {
            run.step();
        }
        double g = run.get("g");
        assertTrue(g == 0 || g > Float.MIN_NORMAL, "g = " + g);
    }

    @Test
    void notANumberPasses() {
        ModelRun run = run(
                "state",
                "  a : 1 = 0 in [0, 1]",
                "  b : 1 = 0",
                "  c : 1 = 0",
                "input",
                "  x : 1",
                "step",
                "  a = x",
                "  b = min(x, 1) + max(0, x)",
                "  c = x*0");
        run.set("x", Double.NaN);
        run.step();
        assertEquals(Double.NaN, run.get("a"));
        assertEquals(Double.NaN, run.get("b"));
        assertEquals(Double.NaN, run.get("c"));
    }

    @Test
    void boundsHoldAtEveryAssignment() {
        ModelRun run = run(
                "parameters",
                "  top = 2",
                "state",
                "  a : 1 = 1 in [0, top]",
                "  b : 1 = 0",
                "step",
                "  a = a + 5",
                "  b = a",
                "  a = a - 9");
        run.step();
        assertEquals(2, run.get("b"));
        assertEquals(0, run.get("a"));
    }

    @Test
    void zeroFitsEveryUnit() {
        ModelRun run = run("state", "  V : V = 0", "  W : V = 3 mV", "step", "  V = where(W > 0, W + 0, 0)", "  W = 0");
        run.step();
        assertEquals(3e-3, run.get("V"));
        assertEquals(0, run.get("W"));
    }

    @Test
    void whereChoosesEvenIfTheOtherBranchIsNoNumber() {
        ModelRun run = run("state", "  a : 1 = 0", "  b : 1 = 0", "step", "  b = where(a > 0, 1/a, 7)");
        run.step();
        assertEquals(7, run.get("b"));
    }
}
