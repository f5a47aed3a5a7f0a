package org.apical.core.run;

import java.util.List;
import java.util.function.Consumer;
import org.apical.core.equation.EquationCompiler;
import org.apical.core.registry.PluginInfo;
import org.apical.core.registry.PluginRegistry;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameter;
import org.apical.plugin.Plugin;
import org.apical.plugin.PluginKind;
import org.apical.solver.ClockSolver;
import org.apical.solver.ClockedNetwork;

/** A model, a rule and a solver for small runs. */
final class SmallRegistry implements PluginRegistry {
    private static final String MODEL = """
            model drip
            parameters
              rate = 50 Hz in [0, inf)
              growth = 1 in [0, inf)
            state
              g : 1 = 0
              V : V = 1 mV
            ports
              basal excitatory g
            step
              g = decay(g, 5 ms)
              V = V*growth
              r = uniform(0)
            on spike when r < rate*dt
            """;

    private static final String RULE = """
            rule hebb
            parameters
              eta = 1e-2 in [0, inf)
            transmits spikes
            synapse
              w : 1 = 0.1 in [0, 1]
              age : 1 = 0
            pre
              trace x : 1 = 0, decay 20 ms, +1 after spike
            on post spike
              w = w + eta*x
              age = age + 1
            """;

    private final Consumer<ClockedNetwork> before;

    /** A registry whose solver does something before each step. */
    SmallRegistry(Consumer<ClockedNetwork> before) {
        this.before = before;
    }

    @Override
    public List<PluginInfo> all() {
        return List.of();
    }

    @Override
    public Found find(PluginKind kind, String name, String versionRange) {
        PluginInfo info = new PluginInfo(kind, name, "1.0.0", "small", "1.0.0", "");
        return new Found(info, plugin(kind, name));
    }

    private Plugin plugin(PluginKind kind, String name) {
        return switch (kind) {
            case NEURON_MODEL -> EquationCompiler.compile(MODEL, "drip.model");
            case PLASTICITY_RULE -> EquationCompiler.compile(RULE, "hebb.rule");
            case SOLVER -> new Steps();
            default -> throw new InputException("plugin-unknown", "there is no " + kind.title() + " '" + name + "'");
        };
    }

    private final class Steps implements ClockSolver {
        @Override
        public String name() {
            return "fixed-step";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public void step(ClockedNetwork network) {
            before.accept(network);
            network.evolve();
            network.propagate();
            network.inject();
            network.decay();
            network.advance();
        }
    }
}
