package org.apical.cli.command;

import java.util.List;
import java.util.Map;
import org.apical.plugin.Parameter;
import org.apical.solver.ClockSolver;
import org.apical.solver.ClockedNetwork;
import org.apical.solver.Solver;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Registers a solver without Declarative Services. */
public final class TinySolver implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        Map<String, String> properties = Map.of("kind", "solver", "name", "fixed-step");
        context.registerService(Solver.class, new FixedStep(), FrameworkUtil.asDictionary(properties));
    }

    @Override
    public void stop(BundleContext context) {}

    /** The phases of a step in their order. */
    public static final class FixedStep implements ClockSolver {
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
            network.evolve();
            network.propagate();
            network.inject();
            network.decay();
            network.advance();
        }
    }
}
