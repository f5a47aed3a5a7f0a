package org.apical.testkit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apical.core.equation.EquationCompiler;
import org.apical.dataset.Dataset;
import org.apical.dataset.DatasetRequest;
import org.apical.dataset.Example;
import org.apical.dataset.Examples;
import org.apical.dataset.Shape;
import org.apical.monitor.Monitor;
import org.apical.monitor.MonitorContext;
import org.apical.monitor.Recording;
import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.plugin.Plugin;
import org.apical.plugin.Range;
import org.apical.solver.ClockSolver;
import org.apical.solver.ClockedNetwork;
import org.apical.state.Variable;
import org.apical.stp.ReleaseDynamics;
import org.apical.stp.ShortTermPlasticity;
import org.apical.unit.Unit;
import org.junit.jupiter.api.Test;

/** Each check passes what is right and misses what is wrong in one way. */
class PluginChecksTest {
    private static List<String> missed(Plugin plugin) {
        List<String> missed = new ArrayList<>();
        for (Check check : PluginChecks.of(plugin)) {
            try {
                check.run();
            } catch (AssertionError e) {
                missed.add(check.title());
            }
        }
        return missed;
    }

    private static Plugin text(String text) {
        return EquationCompiler.compile(text, "test");
    }

    @Test
    void rightTextsMissNothing() {
        assertEquals(List.of(), missed(text(RULE)));
        assertEquals(List.of(), missed(text("optimiser plain\nstep\n  w = w - lr*g\n")));
        assertEquals(
                List.of(), missed(text("ensemble units\nfunctions\n  rate(z) = sigmoid(z)\n  slope(e) = e*(1 - e)\n")));
    }

    private static final String RULE = """
            rule mylab/hebb
            parameters
              eta = 1e-3 in [0, inf) "learning rate"
              tau = 20 ms in (0, inf) "memory of a spike"
            transmits spikes
            synapse
              w : 1 = 0.1 in [0, 1]
            pre
              trace x : 1 = 0, decay tau, +1 after spike
            on post spike
              w = w + eta * x
            """;

    @Test
    void parameterWithoutMeaningIsMissed() {
        assertEquals(
                List.of("parameters have names of their own, and a meaning"),
                missed(text(RULE.replace("\"learning rate\"", ""))));
    }

    @Test
    void weightThatGrowsBeyondAllBoundsIsMissed() {
        String growing = RULE.replace("in [0, 1]", "").replace("w + eta * x", "w*1e200 + 1");
        assertEquals(
                "a weight stays finite and within its bounds",
                missed(text(growing)).get(0));
    }

    @Test
    void optimiserThatDivergesIsMissed() {
        assertEquals(
                "a small network learns with finite weights",
                missed(text("optimiser wild\nstep\n  w = w/0\n")).get(0));
    }

    /** A plug-in without parameters. */
    private interface Bare extends Plugin {
        @Override
        default String name() {
            return "mylab/bare";
        }

        @Override
        default List<Parameter> parameters() {
            return List.of();
        }
    }

    private interface BareSolver extends Bare, ClockSolver {}

    private static BareSolver solver(Consumer<ClockedNetwork> step) {
        return step::accept;
    }

    @Test
    void solverMustAdvanceOnceAndLast() {
        assertEquals(List.of(), missed(solver(n -> {
            n.evolve();
            n.advance();
        })));
        String title = "a step evolves every group and advances the clock once";
        assertEquals(List.of(title), missed(solver(ClockedNetwork::evolve)));
        assertEquals(List.of(title), missed(solver(n -> {
            n.advance();
            n.evolve();
        })));
    }

    @Test
    void datasetThatChangesIsMissed() {
        assertEquals(List.of(), missed(new Numbers(false)));
        assertEquals(2, missed(new Numbers(true)).size());
    }

    /** One number, the same or the next one at each reading. */
    private static final class Numbers implements Bare, Dataset {
        private final boolean isRestless;
        private int readings;

        Numbers(boolean isRestless) {
            this.isRestless = isRestless;
        }

        @Override
        public Examples open(DatasetRequest request) {
            return new Examples() {
                @Override
                public int count() {
                    return 3;
                }

                @Override
                public Optional<Shape> shape() {
                    return Optional.of(Shape.vector(1));
                }

                @Override
                public int targets() {
                    return 1;
                }

                @Override
                public void read(int example, Example into) {
                    into.reshape(Shape.vector(1));
                    into.values()[0] = isRestless ? readings++ : example;
                }
            };
        }
    }

    private interface BareShortTerm extends Bare, ShortTermPlasticity {
        @Override
        default List<Variable> state() {
            return List.of(new Variable("x", Unit.ONE, p -> 1, Range.ALL, "resources"));
        }
    }

    private record ShortTerm(ReleaseDynamics dynamics) implements BareShortTerm {
        @Override
        public ReleaseDynamics create(Parameters parameters, double dt) {
            return dynamics;
        }
    }

    @Test
    void shortTermPlasticityWithStateOfItsOwnIsMissed() {
        assertEquals(List.of(), missed(new ShortTerm((state, steps) -> state[0] *= 0.5)));
        int[] count = {0};
        assertEquals(List.of("all state is in the variables"), missed(new ShortTerm((state, steps) -> count[0]++)));
        assertEquals(
                List.of("what a spike transmits is finite and not negative"),
                missed(new ShortTerm((state, steps) -> -1)));
    }

    private interface BareMonitor extends Bare, Monitor {}

    private static BareMonitor monitor(String... columns) {
        return (MonitorContext context) -> {
            context.columns(List.of(columns));
            return (Recording) step -> context.row(step);
        };
    }

    @Test
    void monitorWhoseRowsDoNotFitIsMissed() {
        assertEquals(List.of(), missed(monitor("step")));
        assertEquals(List.of("each row has a number for each column"), missed(monitor("step", "other")));
    }
}
