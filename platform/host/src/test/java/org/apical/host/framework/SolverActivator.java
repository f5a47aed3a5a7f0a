package org.apical.host.framework;

import java.util.List;
import java.util.Map;
import org.apical.plugin.Parameter;
import org.apical.solver.ClockSolver;
import org.apical.solver.ClockedNetwork;
import org.apical.solver.Solver;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** An activator that registers a solver without Declarative Services. */
public final class SolverActivator implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        Map<String, String> properties = Map.of("kind", "solver", "name", "idle");
        context.registerService(Solver.class, new Idle(), FrameworkUtil.asDictionary(properties));
    }

    @Override
    public void stop(BundleContext context) {}

    /** A solver that does nothing. */
    public static final class Idle implements ClockSolver {
        @Override
        public String name() {
            return "idle";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public void step(ClockedNetwork network) {}
    }
}
