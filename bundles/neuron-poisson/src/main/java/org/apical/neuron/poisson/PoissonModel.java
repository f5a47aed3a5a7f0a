package org.apical.neuron.poisson;

import java.util.List;
import org.apical.neuron.GroupContext;
import org.apical.neuron.GroupDynamics;
import org.apical.neuron.NeuronModel;
import org.apical.neuron.Port;
import org.apical.plugin.Parameter;
import org.apical.plugin.Range;
import org.apical.state.Variable;
import org.apical.unit.Unit;
import org.osgi.annotation.bundle.Capability;
import org.osgi.service.component.annotations.Component;

/**
 * Independent Poisson-like sources: at most one spike per step.
 *
 * <p>Each source spikes in a step with probability {@code rate·dt}. A class and no text, because the work per step shall
 * follow the number of spikes, not that of sources.
 */
@Capability(
        namespace = "apical.plugin",
        attribute = {"kind=neuron-model", "name=poisson"})
@Component(
        service = NeuronModel.class,
        property = {"kind=neuron-model", "name=poisson"})
public final class PoissonModel implements NeuronModel {
    static final Parameter RATE =
            Parameter.of("rate", 5, Unit.HERTZ).in(Range.NON_NEGATIVE).doc("mean rate of each source");

    private static final String TEXT = """
            # Independent Poisson-like sources: at most one spike per step, with the probability rate*dt.
            # Choose it for input of a given rate that connections or plastic synapses must see. Noise that each cell of a group
            # draws for itself needs no sources: give the group a background in the experiment file.
            #
            # Checked against: the laws of independent draws: binomial counts, geometric intervals and gaps between sources.
            #
            # Limits: the rate is one number per group, and at rate*dt = 1 or more every step has a spike. There is no
            # refractory time.
            #
            # Stability: experimental since 0.1
            """;

    @Override
    public String name() {
        return "poisson";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(RATE);
    }

    @Override
    public String text() {
        return TEXT;
    }

    @Override
    public List<Variable> state() {
        return List.of();
    }

    @Override
    public List<Variable> inputs() {
        return List.of();
    }

    @Override
    public List<Port> ports() {
        return List.of();
    }

    @Override
    public GroupDynamics create(GroupContext context) {
        double probability = Math.min(1, context.parameters().get(RATE.name()) * context.dt());
        return new PoissonSources(probability, context.from(), context.to(), context.random());
    }
}
