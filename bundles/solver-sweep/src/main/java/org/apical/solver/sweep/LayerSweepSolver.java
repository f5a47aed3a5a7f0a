package org.apical.solver.sweep;

import java.util.List;
import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.solver.Solver;
import org.apical.solver.SweepNetwork;
import org.apical.solver.SweepSolver;
import org.osgi.annotation.bundle.Capability;
import org.osgi.service.component.annotations.Component;

/** One sweep per batch: all passes of the rule once, then the weights change. */
@Capability(
        namespace = "apical.plugin",
        attribute = {"kind=solver", "name=sweep"})
@Component(
        service = Solver.class,
        property = {"kind=solver", "name=sweep"})
public final class LayerSweepSolver implements SweepSolver {
    @Override
    public String name() {
        return "sweep";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public String text() {
        return "For each batch: with the teacher, all passes of the rule in their order; then the weights change.";
    }

    @Override
    public void train(SweepNetwork network, Parameters parameters) {
        network.teach(true);
        network.settle();
        network.learn();
    }
}
