package {{package}};

import java.util.List;
import org.apical.plugin.Parameter;
import org.apical.solver.ClockSolver;
import org.apical.solver.ClockedNetwork;
import org.apical.solver.Solver;
import org.osgi.service.component.annotations.Component;

/** Advances a network on a clock. */
@Component(
        service = Solver.class,
        property = {"kind={{kind}}", "name={{plugin}}"})
public final class {{Class}} implements ClockSolver {
    @Override
    public String name() {
        return "{{plugin}}";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public String text() {
        return "In each step: groups evolve; connections propagate; injectors act and monitors record; traces decay.";
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
