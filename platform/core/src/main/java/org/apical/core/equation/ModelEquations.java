package org.apical.core.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apical.kernel.ArrayUse;
import org.apical.kernel.Binding;
import org.apical.kernel.BoundProgram;
import org.apical.kernel.Program;
import org.apical.neuron.GroupContext;
import org.apical.neuron.GroupDynamics;
import org.apical.neuron.NeuronModel;
import org.apical.neuron.Port;
import org.apical.neuron.RateSignals;
import org.apical.neuron.SpikeSink;
import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.state.StateArray;
import org.apical.state.Variable;

/** A neuron model made of text. */
public final class ModelEquations implements NeuronModel {
    private final ModelText model;
    private final List<Variable> state;
    private final List<Variable> inputs;

    ModelEquations(ModelText model) {
        this.model = model;
        Parameters defaults = Parameters.defaults(model.parameters());
        this.state = model.states().stream().map(s -> s.variable(defaults)).toList();
        this.inputs = model.inputs().stream().map(i -> i.variable(defaults)).toList();
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public List<Parameter> parameters() {
        return model.parameters();
    }

    @Override
    public String text() {
        return model.text();
    }

    @Override
    public List<Variable> state() {
        return state;
    }

    @Override
    public List<Variable> inputs() {
        return inputs;
    }

    @Override
    public List<Port> ports() {
        return model.ports();
    }

    @Override
    public Optional<RateSignals> signals() {
        return model.signals();
    }

    /**
     * The program for given parameters and time step; its arrays are the states, then the inputs.
     *
     * @param parameters a value for every parameter
     * @param dt time step in s, &gt; 0
     */
    public Program program(Parameters parameters, double dt) {
        return ModelProgram.of(model, parameters, dt);
    }

    @Override
    public GroupDynamics create(GroupContext context) {
        Program program = program(context.parameters(), context.dt());
        List<StateArray> arrays = new ArrayList<>();
        for (ArrayUse use : program.arrays()) {
            arrays.add(context.array(use.name()));
        }
        Binding binding = new Binding(arrays, context.from(), context.to(), context.random());
        BoundProgram bound = context.kernels().bind(program, binding);
        return new Dynamics(bound, model.after() != null);
    }

    /** The program of one slice. */
    private record Dynamics(BoundProgram bound, boolean hasAfter) implements GroupDynamics {
        @Override
        public void step(long step, SpikeSink spikes) {
            bound.step(step, spikes);
        }

        @Override
        public void after(long step) {
            if (hasAfter) {
                bound.after(step);
            }
        }

        @Override
        public void afterAndStep(long step, SpikeSink spikes) {
            if (hasAfter) {
                bound.afterAndStep(step, spikes);
            } else {
                bound.step(step, spikes);
            }
        }
    }
}
