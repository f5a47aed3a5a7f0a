package org.apical.host.check;

import java.util.List;
import java.util.Map;
import org.apical.plugin.Parameter;
import org.apical.solver.ClockSolver;
import org.apical.solver.ClockedNetwork;
import org.apical.solver.Solver;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** A bundle with one solver. */
public class CountingActivator implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        Map<String, String> properties = Map.of("kind", "solver", "name", "mylab/counting");
        context.registerService(Solver.class, new Counting(), FrameworkUtil.asDictionary(properties));
    }

    @Override
    public void stop(BundleContext context) {
        // the framework takes the service away
    }

    /** The solver. */
    public static final class Counting implements ClockSolver {
        @Override
        public String name() {
            return "mylab/counting";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public void step(ClockedNetwork network) {
            network.advance();
        }
    }
}
