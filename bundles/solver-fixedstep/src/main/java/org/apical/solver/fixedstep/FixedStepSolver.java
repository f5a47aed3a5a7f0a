package org.apical.solver.fixedstep;

import java.util.List;
import org.apical.plugin.Parameter;
import org.apical.solver.ClockSolver;
import org.apical.solver.ClockedNetwork;
import org.apical.solver.Solver;
import org.osgi.annotation.bundle.Capability;
import org.osgi.service.component.annotations.Component;

/**
 * Advances a network on a clock: all groups integrate, then all connections transmit and learn, then injectors act and
 * monitors record, then traces decay.
 */
@Capability(
        namespace = "apical.plugin",
        attribute = {"kind=solver", "name=fixed-step"})
@Component(
        service = Solver.class,
        property = {"kind=solver", "name=fixed-step"})
public final class FixedStepSolver implements ClockSolver {
    @Override
    public String name() {
        return "fixed-step";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public String text() {
        return "In each step of length dt: groups evolve; connections propagate; injectors act and monitors record; "
                + "traces decay; the clock advances.";
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
