package org.apical.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apical.core.equation.InjectorEquations;
import org.apical.core.experiment.ProgramUse;
import org.apical.core.network.Network;
import org.apical.core.network.ParameterBinding;
import org.apical.core.registry.PluginRegistry;
import org.apical.kernel.Binding;
import org.apical.kernel.BoundProgram;
import org.apical.kernel.Kernels;
import org.apical.plugin.Parameters;
import org.apical.random.RandomStream;
import org.apical.state.Extent;
import org.apical.state.StateArray;
import org.apical.state.Variable;

/** An injector at work: reads the network, gives a current per cell. */
final class Injector {
    private final Readings readings;
    private final List<StateArray> inputs = new ArrayList<>();
    private final StateArray output;
    private final BoundProgram program;

    /**
     * Binds an injector to the cells of a group.
     *
     * @param use what the file says
     * @param registry where plug-ins are found
     * @param network where to read
     * @param environment for expressions
     * @param kernels array mathematics
     * @param random its random numbers
     * @param cells number of cells
     */
    Injector(
            ProgramUse use,
            PluginRegistry registry,
            Network network,
            Environment environment,
            Kernels kernels,
            RandomStream random,
            int cells) {
        InjectorEquations equations = use.plugin().resolve(registry, InjectorEquations.class);
        Parameters parameters = ParameterBinding.bind(use.plugin(), equations.parameters());
        readings = new Readings(use, equations.inputs(), network, environment);
        equations.inputs().forEach(v -> inputs.add(array(v, cells, kernels)));
        output = array(equations.output(), cells, kernels);
        List<StateArray> all = new ArrayList<>(inputs);
        all.add(output);
        program = kernels.bind(equations.program(parameters, network.dt()), new Binding(all, 0, cells, random));
    }

    private static StateArray array(Variable variable, int cells, Kernels kernels) {
        return StateArray.zeros(variable.name(), variable.unit(), Extent.CELL, cells, kernels.precision());
    }

    /** Checks that what it reads is there. */
    void recheck() {
        readings.recheck();
    }

    /** The current of each cell, in A, as the network stands before a step. */
    StateArray currents(long step) {
        Map<String, double[]> values = readings.values();
        for (StateArray input : inputs) {
            double[] all = Readings.spread(values.get(input.name()), input.length());
            for (int i = 0; i < input.length(); i++) {
                input.set(i, all[i]);
            }
        }
        program.step(step, unit -> {});
        return output;
    }
}
