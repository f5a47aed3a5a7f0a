package org.apical.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apical.core.experiment.ConnectionSpec;
import org.apical.core.experiment.ConnectionSpec.Detection;
import org.apical.core.experiment.ConnectionSpec.Pattern;
import org.apical.core.experiment.GroupSpec;
import org.apical.core.experiment.PluginUse;
import org.apical.core.machine.ReferenceBackend;
import org.apical.core.registry.FixedRegistry;
import org.apical.kernel.RowBinding;
import org.apical.neuron.Compartment;
import org.apical.neuron.Receptor;
import org.apical.plasticity.Moment;
import org.apical.plasticity.PlasticityRule;
import org.apical.plasticity.RuleContext;
import org.apical.plasticity.RuleDynamics;
import org.apical.plasticity.Side;
import org.apical.plasticity.Trace;
import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.plugin.Place;
import org.apical.plugin.PluginKind;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.state.Variable;
import org.apical.stp.ReleaseDynamics;
import org.apical.stp.ShortTermPlasticity;
import org.apical.unit.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two groups of given spikes whose cells are dealt out to several threads; seed 11. */
class SharesTest {
    private static final int CELLS = 300;
    private static final int STEPS = 600;

    /** Potentiates by the presynaptic trace at postsynaptic events, depresses by the postsynaptic one at presynaptic events. */
    private static final class Pairing implements PlasticityRule {
        @Override
        public String name() {
            return "pairing";
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
            return List.of(
                    new Trace("x", Side.PRE, Unit.ONE, p -> 0, p -> 5e-3, Moment.EVENT, Trace.Timing.AFTER),
                    new Trace("late", Side.PRE, Unit.ONE, p -> 0, p -> 1e-3, Moment.SPIKE, Trace.Timing.PHASE_4),
                    new Trace("y", Side.POST, Unit.ONE, p -> 0, p -> 5e-3, Moment.BURST, Trace.Timing.BEFORE));
        }

        @Override
        public RuleDynamics create(RuleContext context) {
            return new PairingRows(context);
        }
    }

    private record PairingRows(RuleContext context) implements RuleDynamics {
        @Override
        public boolean listensTo(Side side, Moment moment) {
            return moment == Moment.EVENT;
        }

        @Override
        public void on(Side side, Moment moment, int unit, int first, int count) {
            RowBinding rows = context.rows(side);
            for (int k = first; k < first + count; k++) {
                int synapse = rows.synapse() == null ? k : rows.synapse().get(k);
                int partner = rows.partner().get(k);
                double change = side == Side.POST ? value("x", partner) + value("late", partner) : -value("y", partner);
                context.array("w").add(synapse, 0.01 * change);
            }
        }

        private double value(String trace, int unit) {
            return context.array(trace).get(unit) * context.traceScale(trace);
        }
    }

    /** A factor that falls with each spike. */
    private static final class Tiring implements ShortTermPlasticity {
        @Override
        public String name() {
            return "tiring";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public List<Variable> state() {
            return List.of(Variable.of("r", Unit.ONE, 1));
        }

        @Override
        public ReleaseDynamics create(Parameters parameters, double dt) {
            return (state, steps) -> state[0] *= 0.9;
        }
    }

    private static PluginUse use(PluginKind kind, String name) {
        return new PluginUse(kind, name, "", Map.of(), Place.of("test"));
    }

    private static GroupSpec group(String name) {
        return new GroupSpec(
                name, use(PluginKind.NEURON_MODEL, name), CELLS, List.of(), List.of(), Map.of(), Place.of("test"));
    }

    private static ScriptedSpikes script(String name, Random random) {
        ScriptedSpikes spikes = new ScriptedSpikes(name);
        for (int i = 0; i < 4_000; i++) {
            spikes.spike(random.nextInt(STEPS), random.nextInt(CELLS));
        }
        return spikes;
    }

    private static Network network(double delay, int threads) {
        Random random = new Random(11);
        ConnectionSpec connection = new ConnectionSpec(
                "c",
                "pre",
                "post",
                Compartment.BASAL,
                Receptor.EXCITATORY,
                Optional.empty(),
                new Pattern.Sparse(0.2),
                0.25,
                Optional.of(delay),
                Detection.PUBLISHED,
                Optional.of(use(PluginKind.SHORT_TERM_PLASTICITY, "tiring")),
                Optional.of(use(PluginKind.PLASTICITY_RULE, "pairing")),
                Place.of("test"));
        return new NetworkBuilder(
                        FixedRegistry.of(new Pairing(), new Tiring(), script("pre", random), script("post", random)),
                        new ReferenceBackend().kernels(Precision.FLOAT64),
                        1e-4,
                        new Streams(11, HashedStream::new),
                        threads)
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
        network.settle();
    }

    private static double[] received(Network network) {
        return network.group("post")
                .array("basal_excitatory")
                .map(StateArray::toArray)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "0, 3", "0, 4", "0.8e-3, 2", "0.8e-3, 3", "0.8e-3, 7"})
    void networkOfManyThreadsHasTheBitsOfOne(double delay, int threads) {
        try (Network one = network(delay, 1);
                Network many = network(delay, threads)) {
            for (Network network : List.of(one, many)) {
                network.connection("c").plasticity().orElseThrow().setPlastic(true);
                run(network, STEPS / 2);
                Plasticity rule = network.connection("c").plasticity().orElseThrow();
                rule.trace("x").stored().set(7, 3); // somebody sets something on the way
                run(network, STEPS / 2);
            }
            assertArrayEquals(
                    one.connection("c").weight().toArray(),
                    many.connection("c").weight().toArray());
            assertArrayEquals(received(one), received(many));
            assertTrue(one.connection("c").meanWeight() != 0.25);
            for (String group : List.of("pre", "post")) {
                assertTrue(one.group(group).spikeCount() == many.group(group).spikeCount(), group);
            }
        }
    }
}
