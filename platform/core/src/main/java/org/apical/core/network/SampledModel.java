package org.apical.core.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apical.core.equation.EquationCompiler;
import org.apical.kernel.Kernels;
import org.apical.neuron.GroupContext;
import org.apical.neuron.GroupDynamics;
import org.apical.neuron.NeuronModel;
import org.apical.neuron.Port;
import org.apical.neuron.SpikeSink;
import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.random.RandomStream;
import org.apical.state.StateArray;
import org.apical.state.Variable;

/**
 * An ensemble model whose units spike: events and bursts are drawn so that their rates are those of the model. How, is a model of its
 * own, {@code sampled-signals.model}, that reads the two rates.
 */
final class SampledModel implements NeuronModel {
    private static final String DRAWS = "sampled-signals.model";
    private static final String EVENT_RATE = "event_rate";

    private final NeuronModel rates;
    private final NeuronModel draws;

    SampledModel(NeuronModel rates) {
        this.rates = rates;
        this.draws = (NeuronModel) EquationCompiler.compile(draws(), DRAWS);
    }

    private static String draws() {
        try (InputStream in = SampledModel.class.getResourceAsStream(DRAWS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return rates.name();
    }

    @Override
    public List<Parameter> parameters() {
        return rates.parameters();
    }

    @Override
    public String text() {
        return rates.text();
    }

    @Override
    public List<Variable> state() {
        return Stream.concat(rates.state().stream(), draws.state().stream()).toList();
    }

    @Override
    public List<Variable> inputs() {
        return rates.inputs();
    }

    @Override
    public List<Port> ports() {
        return rates.ports();
    }

    @Override
    public GroupDynamics create(GroupContext context) {
        return new Dynamics(rates.create(context), draws.create(new Drawing(context)));
    }

    /** First the rates of a step, then the draws. */
    private record Dynamics(GroupDynamics rates, GroupDynamics draws) implements GroupDynamics {
        private static final SpikeSink NOBODY = unit -> {};

        @Override
        public void step(long step, SpikeSink spikes) {
            rates.step(step, NOBODY);
            draws.step(step, spikes);
        }

        @Override
        public void after(long step) {
            rates.after(step);
        }
    }

    /** What the draws see: the rates under names of their own. */
    private final class Drawing implements GroupContext {
        private final GroupContext group;

        Drawing(GroupContext group) {
            this.group = group;
        }

        @Override
        public Parameters parameters() {
            return Parameters.defaults(draws.parameters());
        }

        @Override
        public double dt() {
            return group.dt();
        }

        @Override
        public int from() {
            return group.from();
        }

        @Override
        public int to() {
            return group.to();
        }

        @Override
        public StateArray array(String name) {
            boolean isRate = draws.inputs().stream().anyMatch(v -> v.name().equals(name));
            return isRate ? rate(name.equals(EVENT_RATE)) : group.array(name);
        }

        private StateArray rate(boolean ofEvents) {
            var signals = rates.signals().orElseThrow();
            return group.array(ofEvents ? signals.eventRate() : signals.burstRate());
        }

        @Override
        public Kernels kernels() {
            return group.kernels();
        }

        @Override
        public RandomStream random() {
            return group.random();
        }
    }
}
