package org.apical.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.experiment.ConnectionSpec;
import org.apical.core.experiment.ConnectionSpec.Detection;
import org.apical.core.experiment.ConnectionSpec.Pattern;
import org.apical.core.experiment.GroupSpec;
import org.apical.core.experiment.PluginUse;
import org.apical.core.machine.ReferenceBackend;
import org.apical.core.registry.FixedRegistry;
import org.apical.core.registry.PluginRegistry;
import org.apical.kernel.Backend;
import org.apical.neuron.Compartment;
import org.apical.neuron.Receptor;
import org.apical.plasticity.Moment;
import org.apical.plasticity.PlasticityRule;
import org.apical.plasticity.RuleContext;
import org.apical.plasticity.RuleDynamics;
import org.apical.plasticity.Side;
import org.apical.plasticity.Trace;
import org.apical.plasticity.Trace.Timing;
import org.apical.plugin.Parameter;
import org.apical.plugin.Place;
import org.apical.plugin.PluginKind;
import org.apical.state.Precision;
import org.apical.state.Variable;
import org.apical.unit.Unit;
import org.junit.jupiter.api.Test;

/** The order of a step, seen by a rule that writes down what it is told. */
class PlasticityTest {
    private static final double DT = 1e-4;
    private static final double TAU = 20e-3;

    private final List<String> diary = new ArrayList<>();
    private final ScriptedSpikes pre = new ScriptedSpikes("pre");
    private final ScriptedSpikes post = new ScriptedSpikes("post");

    /** Writes down each moment with the values of two traces that count presynaptic events before and after it. */
    private final class Diary implements PlasticityRule {
        @Override
        public String name() {
            return "diary";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public Moment transmits() {
            return Moment.EVENT;
        }

        @Override
        public List<Variable> synapse() {
            return List.of(Variable.of("w", Unit.ONE, 0.1));
        }

        @Override
        public List<Trace> traces() {
            return List.of(trace("early", Timing.BEFORE), trace("late", Timing.AFTER), trace("phase4", Timing.PHASE_4));
        }

        private Trace trace(String name, Timing timing) {
            return new Trace(name, Side.PRE, Unit.ONE, p -> 0, p -> TAU, Moment.EVENT, timing);
        }

        @Override
        public RuleDynamics create(RuleContext context) {
            return new RuleDynamics() {
                @Override
                public boolean listensTo(Side side, Moment moment) {
                    return true;
                }

                @Override
                public void on(Side side, Moment moment, int unit, int first, int count) {
                    diary.add(side + " " + moment + " " + unit + " row " + count + " early " + value("early") + " late "
                            + value("late") + " phase4 " + value("phase4"));
                }

                private long value(String trace) {
                    return Math.round(context.array(trace).get(0) * context.traceScale(trace));
                }
            };
        }
    }

    private final PluginRegistry registry = FixedRegistry.of(new Diary(), pre, post);

    private static PluginUse use(PluginKind kind, String name) {
        return new PluginUse(kind, name, "", Map.of(), Place.of("test"));
    }

    private static GroupSpec group(String name) {
        return new GroupSpec(
                name, use(PluginKind.NEURON_MODEL, name), 2, List.of(), List.of(), Map.of(), Place.of("test"));
    }

    private Network network() {
        ConnectionSpec connection = new ConnectionSpec(
                "c",
                "pre",
                "post",
                Compartment.BASAL,
                Receptor.EXCITATORY,
                Optional.empty(),
                new Pattern.AllToAll(),
                0.25,
                Optional.empty(),
                Detection.PUBLISHED,
                Optional.empty(),
                Optional.of(use(PluginKind.PLASTICITY_RULE, "diary")),
                Place.of("test"));
        Backend backend = new ReferenceBackend();
        return new NetworkBuilder(
                        registry, backend.kernels(Precision.FLOAT64), DT, new Streams(1, HashedStream::new), 1)
                .build(List.of(group("pre"), group("post")), List.of(connection));
    }

    private static void run(Network network, int steps) {
        for (int k = 0; k < steps; k++) {
            network.evolve();
            network.propagate();
            network.inject();
            network.decay();
            network.advance();
        }
    }

    @Test
    void presynapticMomentsComeFirstAndTracesCountAroundThem() {
        pre.spike(5, 0);
        post.spike(5, 1);
        run(network(), 7);
        assertEquals(
                List.of(
                        "PRE SPIKE 0 row 2 early 0 late 0 phase4 0",
                        "PRE EVENT 0 row 2 early 1 late 0 phase4 0",
                        "POST SPIKE 1 row 2 early 1 late 1 phase4 0",
                        "POST EVENT 1 row 2 early 1 late 1 phase4 0"),
                diary);
    }

    @Test
    void traceOfPhaseFourCountsAfterTheStep() {
        pre.spike(5, 0);
        post.spike(6, 1);
        run(network(), 8);
        assertTrue(diary.contains("POST EVENT 1 row 2 early 1 late 1 phase4 1"), diary.toString());
    }

    @Test
    void eventIsTransmittedOnceAndWithoutDelay() {
        pre.spike(5, 0).spike(55, 0).spike(105, 0); // event, second spike of a burst, later spike
        Network network = network();
        run(network, 5);
        assertEquals(
                0, network.group("post").array("basal_excitatory").orElseThrow().get(1));
        run(network, 1);
        assertEquals(
                0.25,
                network.group("post").array("basal_excitatory").orElseThrow().get(1));
        run(network, 200);
        assertEquals(
                0.25,
                network.group("post").array("basal_excitatory").orElseThrow().get(1));
    }
}
